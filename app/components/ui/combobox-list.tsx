import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useT } from "#app/i18n/language.tsx";
import { Aria } from "./aria.tsx";
import { Person } from "./avatar.tsx";
import type { ComboboxLook, Suggestion } from "./combobox.tsx";
import { Skeleton } from "./skeleton.tsx";

const pause = 150;

/** The field of combobox.tsx once it can suggest. `begun`: what was typed before it could; `held`: it had the keyboard. */
export function ComboboxList({
  id,
  name,
  label,
  hint,
  value,
  most,
  suggest,
  begun,
  held,
}: ComboboxLook & { begun?: string; held?: boolean }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [typed, type] = useState(begun ?? value);
  useEffect(() => type(begun ?? value), [value]);
  const { found, state } = useSuggestions(typed, typed === value ? null : suggest);
  const send = () => box.current?.closest("form")?.requestSubmit();

  // Without one of the list marked, Enter searches for what was typed: React Aria would first only close the list.
  const enter = (event: KeyboardEvent) => {
    if (
      event.key !== "Enter" ||
      (event.target as HTMLElement).getAttribute("aria-activedescendant")
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  return (
    <Aria>
      <ComboBox
        ref={box}
        className="field"
        inputValue={typed}
        onInputChange={type}
        items={found}
        allowsCustomValue
        menuTrigger="input"
        defaultFilter={() => true}
        allowsEmptyCollection={state !== "idle"}
        onSelectionChange={(key) => key !== null && requestAnimationFrame(send)}
      >
        <Label className="field-label">{label}</Label>
        {hint && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <div onKeyDownCapture={enter}>
          <Input
            id={id}
            name={name}
            className="input"
            type="search"
            maxLength={most}
            autoComplete="off"
            autoFocus={held}
          />
        </div>
        <Popover className="combobox-list" offset={4}>
          <ListBox<Suggestion>
            renderEmptyState={() => (
              <div className="combobox-empty">
                {state === "searching" ? (
                  <Skeleton lines={2} />
                ) : (
                  t(state === "away" ? "form.suggest-away" : "form.suggest-none")
                )}
              </div>
            )}
          >
            {({ photo, note, ...face }) => (
              <ListBoxItem id={face.id} textValue={face.name} className="menu-item">
                <Person {...face} photo={photo} about={note} size="small" />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </Aria>
  );
}

/** What fits, a moment after the last key; `null` asks for nothing. */
function useSuggestions(typed: string, suggest: ComboboxLook["suggest"] | null) {
  const [known, know] = useState<{
    found: Suggestion[];
    state: "idle" | "searching" | "there" | "away";
  }>({ found: [], state: "idle" });
  const ask = useRef(suggest);
  ask.current = suggest;
  useEffect(() => {
    if (!ask.current || typed.trim().length < 2) return know({ found: [], state: "idle" });
    know(({ found }) => ({ found, state: "searching" }));
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await ask.current!(typed.trim(), stop.signal);
        if (!stop.signal.aborted) know({ found, state: "there" });
      } catch {
        if (!stop.signal.aborted) know({ found: [], state: "away" }); // no connection: what was typed stays, and the button still searches
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return known;
}
