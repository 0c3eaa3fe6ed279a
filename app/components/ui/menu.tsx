import { Link, useLocation } from "@remix-run/react";
import {
  createContext,
  type FunctionComponent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { later } from "./deferred-value.ts";
import { useTakenOver } from "./hydrated.ts";
import { Icon, type IconName } from "./icon.tsx";

export type MenuLinkLook = {
  to: string;
  icon?: IconName;
  current?: boolean;
  /** What it says, for whoever types its first letters, where the children are more than a word. */
  said?: string;
  /** Only where the page is narrow: on a desk it stands in the header. */
  narrow?: boolean;
  children: ReactNode;
};
export type MenuActLook = {
  action: string;
  fields?: Record<string, string>;
  icon?: IconName;
  chosen?: boolean;
  said?: string;
  children: ReactNode;
};
export type MenuGroupLook = { label?: string; children: ReactNode };

/** How the entries draw themselves inside the list of menu-list.tsx. */
export const MenuParts = createContext<{
  Link: FunctionComponent<MenuLinkLook>;
  Act: FunctionComponent<MenuActLook>;
  Group: FunctionComponent<MenuGroupLook>;
} | null>(null);

const list = later(() => import("./menu-list.tsx"));

/**
 * A button that unfolds a short list: <MenuGroup>s of <MenuLink> and <MenuAct>. Without JavaScript a native <details>. With it
 * a menu of React Aria's (arrows, first letters, Home, End, Escape), fetched when one comes near; until it is there, or where
 * it cannot be fetched, the same entries stand in a plain sheet.
 */
export function Menu({
  label,
  face,
  className = "button button-quiet",
  children,
}: {
  label: string;
  face: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const here = useLocation();
  const there = list.usePart();
  const box = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const awake = useTakenOver(summary, button);
  const [open, unfold] = useState<"list" | "sheet" | null>(null);
  const shut = () => unfold(null);
  useEffect(shut, [here]);
  useEffect(() => {
    if (open !== "sheet") return;
    const leave = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key !== "Escape"
          : box.current?.contains(event.target as Node)
      )
        return;
      if (event instanceof KeyboardEvent) button.current?.focus();
      shut();
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", leave);
    };
  }, [open]);

  if (!awake)
    return (
      <details className="menu">
        <summary ref={summary} className={className} aria-label={label}>
          {face}
        </summary>
        <div className="menu-sheet">{children}</div>
      </details>
    );
  const flip = async () =>
    unfold(open ? null : (there ?? (await soon(list.want()))) ? "list" : "sheet");
  return (
    <div ref={box} className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={!!open}
        onPointerEnter={list.want}
        onFocus={list.want}
        onClick={() => void flip()}
        onKeyDown={(event) => event.key === "ArrowDown" && (event.preventDefault(), void flip())}
      >
        {face}
      </button>
      {open === "sheet" && <div className="menu-sheet">{children}</div>}
      {open === "list" && there && (
        <there.MenuList button={button} label={label} onClose={shut}>
          {children}
        </there.MenuList>
      )}
    </div>
  );
}

// Whoever opens it at once waits a moment for the better list, never long.
const soon = <Part,>(coming: Promise<Part | null>) =>
  Promise.race([coming, new Promise<null>((late) => setTimeout(late, 400, null))]);

/** Entries that belong together. */
export function MenuGroup({ label, children }: MenuGroupLook) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Group label={label}>{children}</parts.Group>;
  return (
    <div className="menu-group">
      {label && <p className="menu-head">{label}</p>}
      {children}
    </div>
  );
}

/** An entry that goes somewhere. */
export function MenuLink(look: MenuLinkLook) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Link {...look} />;
  const { to, icon, current, narrow, children } = look;
  return (
    <Link
      to={to}
      className={`menu-item${narrow ? " lg:hidden" : ""}`}
      aria-current={current ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** An entry that changes something: a form of its own, sent as an ordinary page. `chosen`: one of a group can be, and whether it is. */
export function MenuAct(look: MenuActLook) {
  const parts = useContext(MenuParts);
  if (parts) return <parts.Act {...look} />;
  const { action, fields, icon, chosen, children } = look;
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="menu-item" aria-pressed={chosen}>
        {icon && <Icon name={icon} />}
        {children}
        {chosen && <Chosen />}
      </button>
    </form>
  );
}

export const Chosen = () => (
  <span className="ml-auto">
    <Icon name="check" size={18} />
  </span>
);
