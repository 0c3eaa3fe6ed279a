import { Form } from "@remix-run/react";
import { useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Button } from "../ui/button.tsx";

/** One line to search with; what was asked stands in the address. */
export function SearchLine({ action, label, value }: { action: string; label: string; value: string }) {
  const t = useT();
  const id = useId();
  return (
    <Form method="get" action={action} role="search" className="mb-6 max-w-xl" preventScrollReset>
      <label htmlFor={id} className="field-label">{label}</label>
      <div className="mt-1 flex gap-2">
        <input id={id} name="q" type="search" defaultValue={value} key={value} className="input" maxLength={80} autoComplete="off" />
        <Button icon="search">{t("act.search")}</Button>
      </div>
    </Form>
  );
}
