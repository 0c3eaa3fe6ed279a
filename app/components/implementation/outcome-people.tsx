import type { Credited } from "#app/domain/credit/credit.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { WhoHelped } from "../credit/who-helped.tsx";
import { Person } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";

type Face = { id: string; name: string; photoId: string | null; jobTitle: string };

/** Everybody behind it: who had it, who helped and with what, who made it, who paid. */
export function OutcomePeople({
  authors,
  helpers,
  owner,
  sponsors,
}: {
  authors: readonly Face[];
  helpers: readonly Credited[];
  owner: string | null;
  sponsors: readonly (Face & { gave: string })[];
}) {
  const t = useT();
  const group = (title: string, people: readonly (Face & { about: string })[]) =>
    people.length > 0 && (
      <Card as="div">
        <h2 className="mb-3 text-lg">{title}</h2>
        <ul className="stack gap-3">
          {people.map((face) => (
            <li key={face.id}>
              <Person
                id={face.id}
                name={face.name}
                photo={face.photoId && paths.file(face.photoId, 320)}
                about={face.about}
              />
            </li>
          ))}
        </ul>
      </Card>
    );
  return (
    <>
      {group(
        t("implementation.had-it"),
        authors.map((one) => ({ ...one, about: one.jobTitle })),
      )}
      {helpers.length > 0 && (
        <Card as="div">
          <h2 className="mb-3 text-lg">{t("implementation.helped-it")}</h2>
          <WhoHelped people={helpers} still />
        </Card>
      )}
      {owner && (
        <Card as="div">
          <h2 className="mb-2 text-lg">{t("implementation.made-it")}</h2>
          <p>{owner}</p>
        </Card>
      )}
      {group(
        t("implementation.paid-it"),
        sponsors.map((one) => ({ ...one, about: one.gave })),
      )}
    </>
  );
}
