import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { FormReply } from "#app/web/form-reply.ts";
import { Icon } from "../ui/icon.tsx";
import { type FieldError, fieldErrorText, useFormState } from "../ui/reply.tsx";

// Without JavaScript the browser moves the focus to the errors when the page loads.
const focusOnLoad = { autoFocus: true };

/**
 * The errors of a rejected form: a sentence, or a link to each field with an error. Takes the
 * focus.
 */
export function ErrorList({ reply, brief }: { reply?: FormReply; brief?: boolean }) {
  const t = useT();
  const { id } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    if (!reply) return;
    box.current?.focus();
    setLabels(
      Object.fromEntries(
        Object.keys(reply.errors ?? {}).map((field) => [field, findFieldLabel(`${id}-${field}`)]),
      ),
    );
  }, [reply, id]);
  if (!reply) return null;

  const fieldErrors = Object.entries(reply.errors ?? {}) as [string, FieldError[]][];
  const textOf = (errors: FieldError[]) =>
    errors.map((error) => fieldErrorText(t, error)).join(" ");
  const refusal = reply.refusal && t(`refusal.${reply.refusal}`, reply.about);
  if (brief || fieldErrors.length === 0) {
    return (
      <div ref={box} tabIndex={-1} {...focusOnLoad} role="alert" className="notice notice-danger">
        <Icon name="warning" />
        <p>{refusal || fieldErrors.map(([, errors]) => textOf(errors)).join(" ")}</p>
      </div>
    );
  }
  return (
    <div ref={box} tabIndex={-1} {...focusOnLoad} role="alert" className="error-list">
      <h2>{t("form.errors", { count: fieldErrors.length })}</h2>
      {refusal && <p>{refusal}</p>}
      <ul>
        {fieldErrors.map(([field, errors]) => (
          <li key={field}>
            <a
              href={`#${id}-${field}`}
              onClick={() => document.getElementById(`${id}-${field}`)?.focus()}
            >
              {labels[field] && <b>{labels[field]}: </b>}
              {textOf(errors)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// The fields are rendered after this list, so their labels can be read only once both are mounted.
function findFieldLabel(id: string): string {
  const field = document.getElementById(id);
  const label =
    field?.tagName === "FIELDSET"
      ? field.querySelector("legend")
      : document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label?.firstChild?.textContent ?? "";
}
