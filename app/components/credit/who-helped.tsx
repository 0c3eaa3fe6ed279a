import type { CreditedPerson } from "#app/domain/credit/credit.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";

/**
 * People who helped an idea besides its authors, and how, in the order it happened. `withoutLinks`:
 * names only, for readers who may not see profiles.
 */
export function WhoHelped({
  people,
  withoutLinks,
}: {
  people: readonly CreditedPerson[];
  withoutLinks?: boolean;
}) {
  const summarizeHelp = useHelpSummary();
  return (
    <ul className="stack gap-3">
      {people.map(({ id, name, photoId, isAnonymous, helps }) => {
        const person = (
          <Person
            id={id}
            name={name}
            photo={photoId && paths.file(photoId, 104)}
            isAnonymous={isAnonymous}
            about={summarizeHelp(helps)}
          />
        );
        return (
          <li key={id}>
            {withoutLinks ? (
              person
            ) : (
              <a href={paths.person(id)} className="text-inherit no-underline">
                {person}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Lists each kind of help once, never how often. */
export function useHelpSummary() {
  const t = useT();
  const { list } = useFormat();
  return (helps: CreditedPerson["helps"]) =>
    list([
      ...new Set(helps.map(({ kind, description }) => description || t(`idea.credit.${kind}`))),
    ]);
}
