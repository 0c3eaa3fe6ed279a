import type { Credited } from "#app/domain/credit/credit.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";

/** Who helped an idea beside its authors, each with what, in the order it happened. `still`: names without a link, for who may not see people's pages. */
export function WhoHelped({ people, still }: { people: readonly Credited[]; still?: boolean }) {
  const helpsInWords = useHelpsInWords();
  return (
    <ul className="stack gap-3">
      {people.map(({ id, name, photoId, helps }) => {
        const face = (
          <Person
            id={id}
            name={name}
            photo={photoId && paths.file(photoId, 104)}
            about={helpsInWords(helps)}
          />
        );
        return (
          <li key={id}>
            {still ? (
              face
            ) : (
              <a href={paths.person(id)} className="text-inherit no-underline">
                {face}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** With what somebody helped, each way once: never how often. */
export function useHelpsInWords() {
  const t = useT();
  const { list } = useFormat();
  return (helps: Credited["helps"]) =>
    list([...new Set(helps.map(({ kind, words }) => words || t(`idea.credit.${kind}`)))]);
}
