import { useEffect, useRef } from "react";
import type { FormReply } from "#app/http/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "./icon.tsx";
import { faultWords, useAnswered, type FieldFault } from "./reply.tsx";

/** What came back: a refusal in words, and a link to every field that is not right. Takes the focus, so that it is heard. */
export function FaultList({ reply, brief }: { reply?: FormReply; brief?: boolean }) {
  const t = useT();
  const { id } = useAnswered();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply) box.current?.focus();
  }, [reply]);
  if (!reply) return null;

  const faults = Object.entries(reply.errors ?? {}) as [string, FieldFault[]][];
  const refusal = reply.refusal && t(`refusal.${reply.refusal}`, reply.about);
  if (brief || faults.length === 0) {
    return (
      <div ref={box} tabIndex={-1} autoFocus role="alert" className="notice notice-brick">
        <Icon name="warning" />
        <p>{refusal || faults.flatMap(([, list]) => list.map((fault) => faultWords(t, fault))).join(" ")}</p>
      </div>
    );
  }
  return (
    <div ref={box} tabIndex={-1} autoFocus role="alert" className="fault-list">
      <h2>{t("form.errors", { count: faults.length })}</h2>
      {refusal && <p>{refusal}</p>}
      <ul>
        {faults.map(([name, list]) => (
          <li key={name}><a href={`#${id}-${name}`}>{list.map((fault) => faultWords(t, fault)).join(" ")}</a></li>
        ))}
      </ul>
    </div>
  );
}
