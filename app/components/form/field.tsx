import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "../ui/icon.tsx";
import { type FieldError, fieldErrorText, useFormState } from "../ui/reply.tsx";

/** Properties of every field. Required is the default and not shown; `optional` is. */
export type FieldProps = { name: string; label: string; hint?: ReactNode; optional?: boolean };

/**
 * Label, hint and errors around one control. `group`: several controls answer one question;
 * "radiogroup": one of them does.
 */
export function FieldShell({
  id,
  label,
  hint,
  optional,
  errors,
  group,
  children,
}: FieldProps & {
  id: string;
  errors: FieldError[];
  group?: boolean | "radiogroup";
  children: ReactNode;
}) {
  const t = useT();
  const { resetKey } = useFormState();
  const labelContent = (
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
  const content = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="warning" size={18} />
          {errors.map((error) => fieldErrorText(t, error)).join(" ")}
        </p>
      )}
    </>
  );
  if (!group)
    return (
      <div key={resetKey} className="field">
        <label htmlFor={id} className="field-label">
          {labelContent}
        </label>
        {content}
      </div>
    );
  return (
    <fieldset
      key={resetKey}
      className="field"
      id={id}
      tabIndex={-1}
      role={group === true ? undefined : group}
      aria-describedby={
        [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ") ||
        undefined
      }
    >
      <legend className="field-label mb-1">{labelContent}</legend>
      {content}
    </fieldset>
  );
}
