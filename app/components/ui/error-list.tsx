import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { FormReply } from "#app/web/handlers.ts";
import { Icon } from "./icon.tsx";
import { type FieldFault, faultWords, useAnswered } from "./reply.tsx";

/** What came back: a refusal in words, and a link to every field that is not right. Takes the focus, so that it is heard. */
export function FaultList({ reply, brief }: { reply?: FormReply; brief?: boolean }) {
  const t = useT();
  const { id } = useAnswered();
  const box = useRef<HTMLDivElement>(null);
  const [labels, name] = useState<Record<string, string>>({});
  useEffect(() => {
    if (!reply) return;
    box.current?.focus();
    name(
      Object.fromEntries(
        Object.keys(reply.errors ?? {}).map((field) => [field, labelOf(`${id}-${field}`)]),
      ),
    );
  }, [reply, id]);
  if (!reply) return null;

  const faults = Object.entries(reply.errors ?? {}) as [string, FieldFault[]][];
  const refusal = reply.refusal && t(`refusal.${reply.refusal}`, reply.about);
  if (brief || faults.length === 0) {
    return (
      <div ref={box} tabIndex={-1} autoFocus role="alert" className="notice notice-brick">
        <Icon name="warning" />
        <p>
          {refusal ||
            faults.flatMap(([, list]) => list.map((fault) => faultWords(t, fault))).join(" ")}
        </p>
      </div>
    );
  }
  return (
    <div ref={box} tabIndex={-1} autoFocus role="alert" className="fault-list">
      <h2>{t("form.errors", { count: faults.length })}</h2>
      {refusal && <p>{refusal}</p>}
      <ul>
        {faults.map(([field, list]) => (
          <li key={field}>
            <a
              href={`#${id}-${field}`}
              onClick={() => document.getElementById(`${id}-${field}`)?.focus()}
            >
              {labels[field] && <b>{labels[field]}: </b>}
              {list.map((fault) => faultWords(t, fault)).join(" ")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// The fields come after this summary, so their names can be read only once they stand on the page.
function labelOf(id: string): string {
  const field = document.getElementById(id);
  const label =
    field?.tagName === "FIELDSET"
      ? field.querySelector("legend")
      : document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label?.firstChild?.textContent ?? "";
}
