import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "./icon.tsx";
import { type FieldFault, faultWords, useAnswered } from "./reply.tsx";

/** What every field says of itself. `required` is the usual state and is not said; `optional` is. */
export type FieldWords = { name: string; label: string; hint?: ReactNode; optional?: boolean };

/** Label, hint and what is wrong, around one control. `group`: several controls answer one question; "radiogroup": with one of them. */
export function FieldShell({
  id,
  label,
  hint,
  optional,
  faults,
  group,
  children,
}: FieldWords & {
  id: string;
  faults: FieldFault[];
  group?: boolean | "radiogroup";
  children: ReactNode;
}) {
  const t = useT();
  const { round } = useAnswered();
  const name = (
    <>
      {label}
      {optional && (
        <>
          {" "}
          <small>{t("form.optional")}</small>
        </>
      )}
    </>
  );
  const rest = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {faults.length > 0 && (
        <p id={`${id}-fault`} className="field-error">
          <Icon name="warning" size={18} />
          {faults.map((fault) => faultWords(t, fault)).join(" ")}
        </p>
      )}
    </>
  );
  if (!group)
    return (
      <div key={round} className="field">
        <label htmlFor={id} className="field-label">
          {name}
        </label>
        {rest}
      </div>
    );
  return (
    <fieldset
      key={round}
      className="field"
      id={id}
      tabIndex={-1}
      role={group === true ? undefined : group}
      aria-describedby={
        [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(" ") ||
        undefined
      }
    >
      <legend className="field-label mb-1">{name}</legend>
      {rest}
    </fieldset>
  );
}
