import type { CreditedPerson } from "#app/domain/credit/credit.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { WhoHelped } from "../credit/who-helped.tsx";
import { Person } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";

type OutcomePerson = { id: string; name: string; photoId: string | null; jobTitle: string };

/** The people behind an outcome: authors, helpers, owner and sponsors. */
export function OutcomePeople({
  authors,
  helpers,
  owner,
  sponsors,
}: {
  authors: readonly OutcomePerson[];
  helpers: readonly CreditedPerson[];
  owner: string | null;
  sponsors: readonly (OutcomePerson & { gave: string })[];
}) {
  const t = useT();
  const renderGroup = (title: string, people: readonly (OutcomePerson & { about: string })[]) =>
    people.length > 0 && (
      <Card as="div">
        <h2 className="mb-3 text-lg">{title}</h2>
        <ul className="stack gap-3">
          {people.map((person) => (
            <li key={person.id}>
              <Person
                id={person.id}
                name={person.name}
                photo={person.photoId && paths.file(person.photoId, 320)}
                about={person.about}
              />
            </li>
          ))}
        </ul>
      </Card>
    );
  return (
    <>
      {renderGroup(
        t("implementation.had-it"),
        authors.map((author) => ({ ...author, about: author.jobTitle })),
      )}
      {helpers.length > 0 && (
        <Card as="div">
          <h2 className="mb-3 text-lg">{t("implementation.helped-it")}</h2>
          <WhoHelped people={helpers} withoutLinks />
        </Card>
      )}
      {owner && (
        <Card as="div">
          <h2 className="mb-2 text-lg">{t("implementation.made-it")}</h2>
          <p>{owner}</p>
        </Card>
      )}
      {renderGroup(
        t("implementation.paid-it"),
        sponsors.map((sponsor) => ({ ...sponsor, about: sponsor.gave })),
      )}
    </>
  );
}
