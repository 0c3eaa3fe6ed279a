import { Link, useLocation } from "@remix-run/react";
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { deferredValue } from "./deferred-value.ts";
import { useHydratedSummary } from "./hydrated.ts";
import { Icon } from "./icon.tsx";
import {
  type MenuActionProps,
  type MenuGroupProps,
  type MenuLinkProps,
  MenuParts,
  SelectedIcon,
} from "./menu-parts.tsx";

const menuList = deferredValue(() => import("./menu-list.tsx"));

/**
 * A button that opens a short list of <MenuGroup>s with <MenuLink>s and <MenuAction>s: React Aria's
 * menu, which is loaded when pointer or focus comes near. Without JavaScript, and when the list does
 * not arrive in time, the same entries are shown in a native <details>.
 */
export function Menu({
  label,
  trigger,
  className = "button button-quiet",
  children,
}: {
  label: string;
  trigger: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const location = useLocation();
  const loaded = menuList.useValue();
  const summary = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isHydrated = useHydratedSummary(summary, button);
  const [isOpen, setIsOpen] = useState(false);
  const [isNative, setIsNative] = useState(false);
  const close = () => setIsOpen(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies(location): closes after every navigation
  useEffect(() => {
    setIsOpen(false);
    setIsNative(false);
  }, [location]);

  if (!isHydrated || isNative)
    return (
      <details
        className="menu"
        open={isNative || undefined}
        onToggle={(event) => setIsNative(isNative && event.currentTarget.open)}
      >
        <summary ref={summary} className={className} aria-label={label}>
          {trigger}
        </summary>
        <div className="menu-sheet">{children}</div>
      </details>
    );
  const toggle = async () => {
    if (isOpen) return close();
    const list = loaded ?? (await withinMoment(menuList.load()));
    if (list) setIsOpen(true);
    else setIsNative(true);
  };
  const loadList = () => void menuList.load();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    void toggle();
  };
  return (
    <div className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={loadList}
        onFocus={loadList}
        onClick={() => void toggle()}
        onKeyDown={onKeyDown}
      >
        {trigger}
      </button>
      {isOpen && loaded && (
        <loaded.MenuList button={button} label={label} onClose={close}>
          {children}
        </loaded.MenuList>
      )}
    </div>
  );
}

// The native element opens when the list does not arrive within a moment.
const withinMoment = <Value,>(loading: Promise<Value | null>) =>
  Promise.race([loading, new Promise<null>((resolve) => setTimeout(resolve, 400, null))]);

/** A group of entries. */
export function MenuGroup({ label, children }: MenuGroupProps) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Group label={label}>{children}</parts.Group>;
  return (
    <div className="menu-group">
      {label && <p className="menu-head">{label}</p>}
      {children}
    </div>
  );
}

/** An entry that leads to another page. */
export function MenuLink(props: MenuLinkProps) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Link {...props} />;
  const { to, icon, current, onlyNarrow, children } = props;
  return (
    <Link
      to={to}
      className={`menu-item${onlyNarrow ? " lg:hidden" : ""}`}
      aria-current={current ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/**
 * An entry that changes something: a form of its own, submitted as an ordinary page. `selected`: in
 * a group of which one entry is selected, whether it is this one.
 */
export function MenuAction(props: MenuActionProps) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Action {...props} />;
  const { action, fields, icon, selected, children } = props;
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="menu-item" aria-pressed={selected}>
        {icon && <Icon name={icon} />}
        {children}
        {selected && <SelectedIcon />}
      </button>
    </form>
  );
}
