import type { ReactNode } from "react";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { Button } from "../ui/button.tsx";

type Found = EditPage["found"][number];

/** Looks up a colleague by the beginning of a name; `row` says what can be done with each. Works by asking the page again. */
export function FindPerson({ action, step, find, found, row }: { action: string; step?: string; find: string; found: Found[]; row: (person: Found) => ReactNode }) {
  const t = useT();
  return (
    <div className="stack gap-3">
      <form method="get" action={action} role="search" className="find-person">
        {step && <input type="hidden" name="step" value={step} />}
        <label className="field"><span className="field-label">{t("challenge.find-person")}</span><span className="field-hint">{t("challenge.find-person-hint")}</span>
          <input className="input" type="search" name="find" defaultValue={find} maxLength={60} autoComplete="off" />
        </label>
        <Button icon="search">{t("act.search")}</Button>
      </form>
      {find && found.length === 0 && <p role="status">{t("challenge.find-none")}</p>}
      {found.length > 0 && <ul className="people-rows" aria-label={t("challenge.found")}>{found.map((person) => <li key={person.id}>{row(person)}</li>)}</ul>}
    </div>
  );
}
