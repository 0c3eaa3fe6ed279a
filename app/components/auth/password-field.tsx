import { useState } from "react";
import { minPasswordLength } from "#app/domain/auth/password-length.ts";
import { useT } from "#app/i18n/language.tsx";
import { FieldShell } from "../form/field.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useField } from "../ui/reply.tsx";

/**
 * A password that can be shown while typing. `isNew`: with its rules, and a generated suggestion.
 */
export function PasswordField({
  name,
  label,
  isNew,
}: {
  name: string;
  label: string;
  isNew?: boolean;
}) {
  const t = useT();
  const { id, errors, describedBy } = useField(name);
  const [isShown, setIsShown] = useState(false);
  return (
    <FieldShell
      id={id}
      errors={errors}
      name={name}
      label={label}
      hint={isNew && t("session.password-hint", { min: minPasswordLength })}
    >
      <div className="relative">
        <input
          id={id}
          name={name}
          type={isShown ? "text" : "password"}
          className="input pr-14"
          required
          autoComplete={isNew ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          minLength={isNew ? minPasswordLength : undefined}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(!!isNew, errors.length > 0)}
        />
        {useHydrated() && (
          <button
            type="button"
            className="header-icon absolute inset-y-0 right-1"
            aria-pressed={isShown}
            aria-controls={id}
            onClick={() => setIsShown(!isShown)}
            aria-label={t("session.show-password")}
          >
            <Icon name={isShown ? "lock" : "eye"} />
          </button>
        )}
      </div>
    </FieldShell>
  );
}
