import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useT } from "#app/i18n/language.tsx";
import { Aria } from "./aria.tsx";
import { Person } from "./avatar.tsx";
import type { ComboboxProps, Suggestion } from "./combobox-props.ts";
import { Skeleton } from "./skeleton.tsx";

const debounceMs = 150;

type ComboboxListProps = ComboboxProps & {
  /** The plain field this one replaces: its text, focus and caret are kept. */
  plainInput: HTMLInputElement | null;
};

/** The field of combobox.tsx once suggestions are available. */
export function ComboboxList({
  id,
  name,
  label,
  hint,
  value,
  maxLength,
  suggest,
  plainInput,
}: ComboboxListProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(plainInput?.value ?? value);
  useKeptCaret(input, plainInput);
  const [shownValue, setShownValue] = useState(value);
  if (value !== shownValue) {
    setShownValue(value);
    setText(value);
  }
  const { suggestions, state } = useSuggestions(text, text === value ? null : suggest);
  const submitForm = () => box.current?.closest("form")?.requestSubmit();

  // Without a highlighted suggestion Enter searches for the text; React Aria would only close the
  // list.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key !== "Enter" || target.getAttribute("aria-activedescendant")) return;
    event.preventDefault();
    event.stopPropagation();
    submitForm();
  };
  return (
    <Aria>
      <ComboBox
        ref={box}
        className="field"
        inputValue={text}
        onInputChange={setText}
        items={suggestions}
        allowsCustomValue
        menuTrigger="input"
        defaultFilter={() => true}
        allowsEmptyCollection={state !== "idle"}
        onSelectionChange={(key) => key !== null && requestAnimationFrame(submitForm)}
      >
        <Label className="field-label">{label}</Label>
        {hint && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <div onKeyDownCapture={onKeyDownCapture}>
          <Input
            ref={input}
            id={id}
            name={name}
            className="input"
            type="search"
            maxLength={maxLength}
            autoComplete="off"
          />
        </div>
        <Popover className="combobox-list" offset={4}>
          <ListBox<Suggestion>
            renderEmptyState={() => (
              <div className="combobox-empty">
                {state === "searching" ? (
                  <Skeleton lines={2} />
                ) : (
                  t(state === "failed" ? "form.suggest-away" : "form.suggest-none")
                )}
              </div>
            )}
          >
            {({ note, ...person }) => (
              <ListBoxItem id={person.id} textValue={person.name} className="menu-item">
                <Person {...person} about={note} size="small" />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </Aria>
  );
}

/** Moves the focus and the caret from the plain field to the one that replaces it. */
function useKeptCaret(input: RefObject<HTMLInputElement>, plainInput: HTMLInputElement | null) {
  // Read while rendering, since the plain field is removed before the first effect.
  const [caret] = useState(() =>
    plainInput && document.activeElement === plainInput
      ? ([plainInput.selectionStart, plainInput.selectionEnd] as const)
      : null,
  );
  useLayoutEffect(() => {
    if (!caret) return;
    input.current?.focus();
    input.current?.setSelectionRange(...caret);
  }, [input, caret]);
}

type SuggestionState = {
  suggestions: Suggestion[];
  state: "idle" | "searching" | "loaded" | "failed";
};

/** Suggestions for a text, debounced; no request is made while `suggest` is null. */
function useSuggestions(text: string, suggest: ComboboxProps["suggest"] | null): SuggestionState {
  const [result, setResult] = useState<SuggestionState>({ suggestions: [], state: "idle" });
  const suggestRef = useRef(suggest);
  suggestRef.current = suggest;
  useEffect(() => {
    const query = text.trim();
    if (!suggestRef.current || query.length < 2) {
      setResult({ suggestions: [], state: "idle" });
      return;
    }
    setResult(({ suggestions }) => ({ suggestions, state: "searching" }));
    const controller = new AbortController();
    const load = async () => {
      try {
        const suggestions = (await suggestRef.current?.(query, controller.signal)) ?? [];
        if (!controller.signal.aborted) setResult({ suggestions, state: "loaded" });
      } catch {
        // No connection: the text stays, and the button still searches.
        if (!controller.signal.aborted) setResult({ suggestions: [], state: "failed" });
      }
    };
    const timer = setTimeout(() => void load(), debounceMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return result;
}
