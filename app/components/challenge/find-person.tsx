import type { ReactNode } from "react";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { PeopleSearch } from "../people/people-search.tsx";

type Found = EditPage["found"][number];

/**
 * Finds a colleague by the beginning of a name, with a GET form; `renderPerson` renders each
 * result.
 */
export function FindPerson({
  action,
  step,
  find,
  found,
  renderPerson,
}: {
  action: string;
  step?: string;
  find: string;
  found: Found[];
  renderPerson: (person: Found) => ReactNode;
}) {
  const t = useT();
  return (
    <div className="stack gap-3">
      <PeopleSearch
        action={action}
        name="find"
        hiddenFields={step ? { step } : undefined}
        label={t("challenge.find-person")}
        hint={t("challenge.find-person-hint")}
        value={find}
      />
      <p role="status" className={found.length > 0 ? "sr-only" : undefined}>
        {find &&
          (found.length > 0
            ? t("people.found", { count: found.length })
            : t("challenge.find-none"))}
      </p>
      {found.length > 0 && (
        <ul className="people-rows" aria-label={t("challenge.found")}>
          {found.map((person) => (
            <li key={person.id}>{renderPerson(person)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
