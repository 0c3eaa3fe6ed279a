import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Dialog } from "./dialog.tsx";
import { focusSearchField, getFocusedItem, getShortcutKey, moveFocus } from "./list-navigation.ts";
import type { ListShortcutOptions } from "./shortcut-options.ts";

// Stored per device: for someone who types by voice, every spoken letter would trigger an action.
const storageKey = "keys";

function readEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true; // storage is not available
  }
}

function storeEnabled(isEnabled: boolean): void {
  try {
    localStorage.setItem(storageKey, isEnabled ? "on" : "off");
  } catch {}
}

type Shortcut = { keys: string[]; label: string };

function useShortcutList({ votes, selection, search }: ListShortcutOptions): Shortcut[] {
  const t = useT();
  return [
    { keys: ["j"], label: t("shortcuts.next") },
    { keys: ["k"], label: t("shortcuts.before") },
    { keys: ["o", "Enter"], label: t("shortcuts.open") },
    ...(votes ? [{ keys: ["v"], label: t("shortcuts.vote") }] : []),
    ...(selection ? [{ keys: ["x"], label: t("shortcuts.tick") }] : []),
    ...(search ? [{ keys: ["/"], label: t("shortcuts.search") }] : []),
    { keys: ["?"], label: t("shortcuts.help") },
  ];
}

const voteMessage = (button: HTMLButtonElement | null | undefined) => {
  if (!button) return "shortcuts.no-vote";
  return button.value === "on" ? "shortcuts.voted" : "shortcuts.vote-back";
};

/** The shortcuts of a list, and the dialog that explains them and switches them off. */
export function ListShortcuts(options: ListShortcutOptions) {
  const { votes, selection, search } = options;
  const t = useT();
  const shortcuts = useShortcutList(options);
  const box = useRef<HTMLDivElement>(null);
  const [isEnabled, setIsEnabled] = useState(readEnabled);
  const [announcement, setAnnouncement] = useState("");

  const vote = () => {
    const focused = getFocusedItem();
    if (!focused) return;
    const button = focused.item.querySelector<HTMLButtonElement>(".vote-button");
    const message = voteMessage(button);
    button?.click();
    setAnnouncement(t(message, { title: focused.link.textContent ?? "" }));
  };
  const toggleSelection = () =>
    getFocusedItem()?.item.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  const actions: Record<string, (() => unknown) | false | undefined> = {
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    o: () => getFocusedItem()?.link.click(),
    v: votes && vote,
    x: selection && toggleSelection,
    "/": search && focusSearchField,
    "?": () => box.current?.querySelector<HTMLElement>(".button")?.click(),
  };
  const actionsRef = useRef(actions);
  actionsRef.current = actions;
  useEffect(() => {
    if (!isEnabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = getShortcutKey(event);
      const action = key && actionsRef.current[key];
      if (!action || (event.repeat && key !== "j" && key !== "k")) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isEnabled]);

  return (
    <div className="shortcuts" ref={box}>
      <Dialog trigger={t("shortcuts.title")} title={t("shortcuts.title")} kind="quiet" small>
        <dl className="shortcut-list" data-off={!isEnabled || undefined}>
          {shortcuts.map(({ keys, label }) => (
            <div key={keys[0]}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label className="check mt-4">
          <input
            type="checkbox"
            checked={isEnabled}
            onChange={({ currentTarget: { checked } }) => {
              setIsEnabled(checked);
              storeEnabled(checked);
            }}
          />
          <span>
            {t("shortcuts.on")}
            <small className="block text-sm text-muted">{t("shortcuts.on-what")}</small>
          </span>
        </label>
      </Dialog>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
