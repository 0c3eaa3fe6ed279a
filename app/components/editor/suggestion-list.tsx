import { useEffect, useSyncExternalStore } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { SuggestionPopup } from "./suggestion-popup.ts";

/**
 * The suggestions, under the text. Focus stays in the text; the arrow keys move through the list.
 */
export function SuggestionList({
  popup,
  kind,
  id,
  textbox,
}: {
  popup: SuggestionPopup;
  kind: "mention" | "emoji";
  id: string;
  textbox: HTMLElement;
}) {
  const t = useT();
  const state = useSyncExternalStore(popup.subscribe, popup.getState, () => null);
  const activeId = state && `${id}-${state.activeIndex}`;

  useEffect(() => {
    if (!activeId) return;
    textbox.setAttribute("aria-controls", id);
    textbox.setAttribute("aria-activedescendant", activeId);
    document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
    return () => {
      textbox.removeAttribute("aria-controls");
      textbox.removeAttribute("aria-activedescendant");
    };
  }, [textbox, id, activeId]);

  return (
    <>
      <p role="status" className="sr-only">
        {state && t(`editor.${kind}.found`, { count: state.items.length })}
      </p>
      {state && (
        <ul
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a listbox, as the combobox pattern asks
          role="listbox"
          id={id}
          aria-label={t(`editor.${kind}.list`)}
          className="editor-people"
          data-kind={kind}
        >
          {state.items.map((item, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: SuggestionPopup handles the keys in the text
            <li
              key={item.id}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of that listbox
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === state.activeIndex}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => popup.setActive(index)}
              onClick={() => state.choose(item)}
            >
              {item.sign && <span aria-hidden="true">{item.sign}</span>}
              {item.name}
              {item.about && <small>{item.about}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
