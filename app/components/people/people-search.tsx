import { Form } from "@remix-run/react";
import { useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Combobox, type Suggestion } from "../ui/combobox.tsx";

/**
 * Looks up a colleague: names are suggested while one types, and what was asked stands in the address, where the page answers
 * it. `challenge`: suggests only people who may see that one.
 */
export function PeopleSearch({
  action,
  name = "q",
  hidden,
  label,
  hint,
  value,
  challenge,
}: {
  action: string;
  name?: string;
  hidden?: Record<string, string>;
  label: string;
  hint?: string;
  value: string;
  challenge?: string;
}) {
  const t = useT();
  const id = useId().replaceAll(":", "");
  return (
    <Form method="get" action={action} role="search" className="people-search" preventScrollReset>
      {Object.entries(hidden ?? {}).map(([one, given]) => (
        <input key={one} type="hidden" name={one} value={given} />
      ))}
      <Combobox
        id={id}
        name={name}
        label={label}
        hint={hint}
        value={value}
        most={60}
        suggest={(typed, signal) => suggested(typed, challenge, signal)}
      />
      <Button icon="search">{t("action.search")}</Button>
    </Form>
  );
}

async function suggested(
  typed: string,
  challenge: string | undefined,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const answer = await fetch(paths.peopleSearch({ challenge, q: typed }), {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`people search answered ${answer.status}`);
  const people = (await answer.json()) as {
    id: string;
    name: string;
    jobTitle: string;
    photo: string | null;
  }[];
  return people.map(({ jobTitle, ...person }) => ({ ...person, note: jobTitle }));
}
