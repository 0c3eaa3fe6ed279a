import { useEffect, useSyncExternalStore } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { Finder } from "./suggestion-popup.ts";

/** What was found, under the text. Focus stays in the text; the arrows move through the list. */
export function FoundList({
  finder,
  kind,
  id,
  box,
}: {
  finder: Finder;
  kind: "mention" | "emoji";
  id: string;
  box: HTMLElement;
}) {
  const t = useT();
  const open = useSyncExternalStore(finder.subscribe, finder.now, () => null);
  const chosen = open && `${id}-${open.active}`;

  useEffect(() => {
    if (!chosen) return;
    box.setAttribute("aria-controls", id);
    box.setAttribute("aria-activedescendant", chosen);
    document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
    return () => {
      box.removeAttribute("aria-controls");
      box.removeAttribute("aria-activedescendant");
    };
  }, [box, id, chosen]);

  return (
    <>
      <p role="status" className="sr-only">
        {open && t(`editor.${kind}.found`, { count: open.list.length })}
      </p>
      {open && (
        <ul
          role="listbox"
          id={id}
          aria-label={t(`editor.${kind}.list`)}
          className="editor-people"
          data-kind={kind}
        >
          {open.list.map((one, at) => (
            <li
              key={one.id}
              role="option"
              id={`${id}-${at}`}
              aria-selected={at === open.active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => finder.mark(at)}
              onClick={() => open.choose(one)}
            >
              {one.sign && <span aria-hidden="true">{one.sign}</span>}
              {one.name}
              {one.about && <small>{one.about}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
