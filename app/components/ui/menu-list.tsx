import { Children, isValidElement, type ReactNode, type RefObject } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { Aria } from "./aria.tsx";
import { Icon } from "./icon.tsx";
import {
  Chosen,
  type MenuActLook,
  type MenuGroupLook,
  type MenuLinkLook,
  MenuParts,
} from "./menu.tsx";

/** The list under a menu's button, for fingers, arrows and first letters. */
export function MenuList({
  button,
  label,
  onClose,
  children,
}: {
  button: RefObject<HTMLButtonElement>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Aria>
      <Popover
        triggerRef={button}
        isOpen
        onOpenChange={(is) => !is && onClose()}
        aria-label={label}
        placement="bottom end"
        offset={8}
        className="menu-float"
      >
        <MenuParts.Provider value={parts}>
          <Menu aria-label={label} autoFocus="first" onClose={onClose}>
            {children}
          </Menu>
        </MenuParts.Provider>
      </Popover>
    </Aria>
  );
}

const spoken = (said: string | undefined, children: ReactNode) =>
  said ?? (typeof children === "string" ? children : undefined);

function Group({ label, children }: MenuGroupLook) {
  const chosen = Children.toArray(children).flatMap((one) =>
    isValidElement<MenuActLook>(one) && one.props.chosen !== undefined ? [one] : [],
  );
  return (
    <MenuSection
      aria-label={label}
      className="menu-group"
      selectionMode={chosen.length ? "single" : "none"}
      disallowEmptySelection
      selectedKeys={chosen.filter(({ props }) => props.chosen).map(({ props }) => keyOf(props))}
    >
      {label && <Header className="menu-head">{label}</Header>}
      {children}
    </MenuSection>
  );
}

function Link({ to, icon, current, said, narrow, children }: MenuLinkLook) {
  if (narrow && matchMedia("(min-width: 64rem)").matches) return null;
  return (
    <MenuItem
      href={to}
      className="menu-item"
      textValue={spoken(said, children)}
      aria-current={current ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </MenuItem>
  );
}

function Act(look: MenuActLook) {
  const { icon, said, chosen, children } = look;
  return (
    <MenuItem
      id={keyOf(look)}
      className="menu-item"
      textValue={spoken(said, children)}
      onAction={() => send(look)}
    >
      {icon && <Icon name={icon} />}
      {children}
      {chosen && <Chosen />}
    </MenuItem>
  );
}

const parts = { Link, Act, Group };
const keyOf = ({ action, fields }: MenuActLook) =>
  [action, ...Object.values(fields ?? {})].join(" ");

// As without JavaScript: what such an entry changes (language, light, who one is) changes the whole page.
function send({ action, fields }: MenuActLook): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of Object.entries(fields ?? {})) {
    const field = document.createElement("input");
    [field.type, field.name, field.value] = ["hidden", name, value];
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
