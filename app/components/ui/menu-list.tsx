import { Children, isValidElement, type ReactNode, type RefObject } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { Aria } from "./aria.tsx";
import { Icon } from "./icon.tsx";
import {
  type MenuActionProps,
  type MenuGroupProps,
  type MenuLinkProps,
  MenuParts,
  SelectedIcon,
} from "./menu-parts.tsx";

/** The list of a menu, for touch, arrow keys and typing first letters. */
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
        onOpenChange={(isOpen) => !isOpen && onClose()}
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

const textValueOf = (textValue: string | undefined, children: ReactNode) =>
  textValue ?? (typeof children === "string" ? children : undefined);

function Group({ label, children }: MenuGroupProps) {
  const selectable = Children.toArray(children).flatMap((child) =>
    isValidElement<MenuActionProps>(child) && child.props.selected !== undefined
      ? [child.props]
      : [],
  );
  return (
    <MenuSection
      aria-label={label}
      className="menu-group"
      selectionMode={selectable.length ? "single" : "none"}
      disallowEmptySelection
      selectedKeys={selectable.filter(({ selected }) => selected).map(actionKey)}
    >
      {label && <Header className="menu-head">{label}</Header>}
      {children}
    </MenuSection>
  );
}

function Link({ to, icon, current, textValue, onlyNarrow, children }: MenuLinkProps) {
  if (onlyNarrow && matchMedia("(min-width: 64rem)").matches) return null;
  return (
    <MenuItem
      href={to}
      className="menu-item"
      textValue={textValueOf(textValue, children)}
      aria-current={current ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </MenuItem>
  );
}

function Action(props: MenuActionProps) {
  const { icon, textValue, selected, children } = props;
  return (
    <MenuItem
      id={actionKey(props)}
      className="menu-item"
      textValue={textValueOf(textValue, children)}
      onAction={() => submitAction(props)}
    >
      {icon && <Icon name={icon} />}
      {children}
      {selected && <SelectedIcon />}
    </MenuItem>
  );
}

const parts = { Link, Action, Group };
const actionKey = ({ action, fields }: MenuActionProps) =>
  [action, ...Object.values(fields ?? {})].join(" ");

// Submitted as an ordinary page: such an entry (language, theme, sign-out) changes the whole page.
function submitAction({ action, fields }: MenuActionProps): void {
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
