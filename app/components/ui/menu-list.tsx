import { useLocation } from "@remix-run/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { createPortal } from "react-dom";
import { Aria } from "./aria.tsx";
import {
  ActionFields,
  EntryContent,
  entryKey,
  isLink,
  type MenuAction,
  type MenuEntry,
  type MenuGroup,
  type MenuProps,
} from "./menu-parts.tsx";

/** The menu of menu.tsx, for touch, arrow keys and typing first letters. */
export function MenuList({
  label,
  trigger,
  className,
  groups,
  hasFocus,
}: MenuProps & {
  /** Whether the <summary> it replaces had the focus. */
  hasFocus: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // Before paint, so that no key press in between goes to the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies(hasFocus): only when it replaces the <summary>
  useLayoutEffect(() => {
    if (hasFocus) button.current?.focus();
  }, []);
  const [isOpen, setIsOpen] = useState(false);
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies(location): closes after every navigation
  useEffect(() => setIsOpen(false), [location]);
  const [submitted, setSubmitted] = useState<MenuAction | null>(null);
  return (
    <Aria>
      <div className="menu">
        <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
          <Button ref={button} className={className} aria-label={label}>
            {trigger}
          </Button>
          <Popover placement="bottom end" offset={8} className="menu-float">
            <Menu>
              {groups.map((group) => (
                <Group key={entryKey(group.items[0]!)} group={group} onAction={setSubmitted} />
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {submitted && createPortal(<SubmittedForm entry={submitted} />, document.body)}
    </Aria>
  );
}

type OnAction = (action: MenuAction) => void;

function Group({ group: { label, items }, onAction }: { group: MenuGroup; onAction: OnAction }) {
  const selectable = items.filter((entry) => !isLink(entry) && entry.selected !== undefined);
  const isWide = matchMedia("(min-width: 64rem)").matches;
  return (
    <MenuSection
      aria-label={label}
      className="menu-group"
      selectionMode={selectable.length ? "single" : "none"}
      disallowEmptySelection
      selectedKeys={selectable
        .filter((entry) => "selected" in entry && entry.selected)
        .map(entryKey)}
    >
      {label && <Header className="menu-head">{label}</Header>}
      {items
        .filter((entry) => !(isLink(entry) && entry.onlyNarrow && isWide))
        .map((entry) => (
          <Entry key={entryKey(entry)} entry={entry} onAction={onAction} />
        ))}
    </MenuSection>
  );
}

function Entry({ entry, onAction }: { entry: MenuEntry; onAction: OnAction }) {
  return (
    <MenuItem
      id={entryKey(entry)}
      className="menu-item"
      textValue={entry.text}
      {...(isLink(entry) ? { href: entry.to } : { onAction: () => onAction({ ...entry }) })}
    >
      <EntryContent entry={entry} />
    </MenuItem>
  );
}

// Submitted as an ordinary page: such an entry (language, theme, sign-out) changes the whole page.
// With a submit event, so that the guard of unsent input may ask first.
function SubmittedForm({ entry }: { entry: MenuAction }) {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(entry): submitted again when chosen again
  useEffect(() => form.current?.requestSubmit(), [entry]);
  return (
    <form ref={form} method="post" action={entry.action} hidden>
      <ActionFields fields={entry.fields} />
    </form>
  );
}
