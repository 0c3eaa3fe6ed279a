import { createContext, type FunctionComponent, type ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type MenuLinkProps = {
  to: string;
  icon?: IconName;
  current?: boolean;
  /** The text matched by typing first letters, where the children are more than a string. */
  textValue?: string;
  /** Only on narrow screens; on wide ones the link is in the header. */
  onlyNarrow?: boolean;
  children: ReactNode;
};

export type MenuActionProps = {
  action: string;
  fields?: Record<string, string>;
  icon?: IconName;
  selected?: boolean;
  textValue?: string;
  children: ReactNode;
};

export type MenuGroupProps = { label?: string; children: ReactNode };

/** The components that render menu entries inside the list of menu-list.tsx. */
export const MenuParts = createContext<{
  Link: FunctionComponent<MenuLinkProps>;
  Action: FunctionComponent<MenuActionProps>;
  Group: FunctionComponent<MenuGroupProps>;
} | null>(null);

export const SelectedIcon = () => (
  <span className="ml-auto">
    <Icon name="check" size={18} />
  </span>
);
