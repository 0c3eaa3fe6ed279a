import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type MenuGroup = { label?: string; items: MenuEntry[] };
export type MenuEntry = MenuLink | MenuAction;

type MenuText = {
  /** What the entry says, and what is matched by typing first letters. */
  text: string;
  /** Shown instead of the text where it is more than a string. */
  content?: ReactNode;
  icon?: IconName;
};

/** An entry that leads to another page. */
export type MenuLink = MenuText & {
  to: string;
  /** Only on narrow screens; on wide ones the link is in the header. */
  onlyNarrow?: boolean;
};

/** An entry that changes something: a form of its own, submitted as an ordinary page. */
export type MenuAction = MenuText & {
  action: string;
  fields?: Record<string, string>;
  /** In a group of which one entry is selected: whether it is this one. */
  selected?: boolean;
};

export type MenuProps = {
  label: string;
  trigger: ReactNode;
  className?: string;
  groups: MenuGroup[];
};

export const isLink = (entry: MenuEntry): entry is MenuLink => "to" in entry;

export const entryKey = (entry: MenuEntry) =>
  isLink(entry) ? entry.to : [entry.action, ...Object.values(entry.fields ?? {})].join(" ");

/** The inside of an entry, the same in the native <details> and in React Aria's menu. */
export function EntryContent({ entry }: { entry: MenuEntry }) {
  return (
    <>
      {entry.icon && <Icon name={entry.icon} />}
      {entry.content ?? entry.text}
      {!isLink(entry) && entry.selected && (
        <span className="ml-auto">
          <Icon name="check" size={18} />
        </span>
      )}
    </>
  );
}

/** The fields of an action's form. */
export function ActionFields({ fields = {} }: Pick<MenuAction, "fields">) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
