import { useEffect, useSyncExternalStore } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { MentionSearch } from "./mention-search.ts";

/** Who can be mentioned, under the text. Focus stays in the text; the arrows move through the list. */
export function MentionList({ search, id, box }: { search: MentionSearch; id: string; box: HTMLElement }) {
  const t = useT();
  const open = useSyncExternalStore(search.subscribe, search.now, () => null);
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
      <p role="status" className="sr-only">{open && t("editor.mention.found", { count: open.people.length })}</p>
      {open && (
        <ul role="listbox" id={id} aria-label={t("editor.mention.list")} className="editor-people">
          {open.people.map((person, at) => (
            <li key={person.id} role="option" id={`${id}-${at}`} aria-selected={at === open.active}
              onPointerDown={(event) => event.preventDefault()} onPointerEnter={() => search.mark(at)} onClick={() => open.choose(person)}>
              {person.name}{person.jobTitle && <small>{person.jobTitle}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
