import { Form } from "@remix-run/react";
import { useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import type { Suggestion } from "../ui/combobox-props.ts";

/**
 * Searches for a colleague: suggests names while typing, and submits the query in the address,
 * where the page answers it. `challenge`: suggests only people who may see it.
 */
export function PeopleSearch({
  action,
  name = "q",
  hiddenFields,
  label,
  hint,
  value,
  challenge,
}: {
  action: string;
  name?: string;
  hiddenFields?: Record<string, string>;
  label: string;
  hint?: string;
  value: string;
  challenge?: string;
}) {
  const t = useT();
  const id = useId().replaceAll(":", "");
  return (
    <Form method="get" action={action} role="search" className="people-search" preventScrollReset>
      {Object.entries(hiddenFields ?? {}).map(([hiddenName, hiddenValue]) => (
        <input key={hiddenName} type="hidden" name={hiddenName} value={hiddenValue} />
      ))}
      <Combobox
        id={id}
        name={name}
        label={label}
        hint={hint}
        value={value}
        maxLength={60}
        suggest={(text, signal) => fetchSuggestions(text, challenge, signal)}
      />
      <Button icon="search">{t("action.search")}</Button>
    </Form>
  );
}

async function fetchSuggestions(
  query: string,
  challenge: string | undefined,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const response = await fetch(paths.peopleSearch({ challenge, q: query }), {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!response.ok) throw new Error(`People search answered ${response.status}`);
  const people = (await response.json()) as {
    id: string;
    name: string;
    jobTitle: string;
    photo: string | null;
  }[];
  return people.map(({ jobTitle, ...person }) => ({ ...person, note: jobTitle }));
}
