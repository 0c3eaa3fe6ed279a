import { useState } from "react";
import { shortestPassword } from "#app/domain/auth/password-length.ts";
import { useT } from "#app/i18n/language.tsx";
import { FieldShell } from "../ui/field.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useField } from "../ui/reply.tsx";

/** A password that one can look at while typing it. `fresh`: a new one, with what is asked of it; managers then offer to make one. */
export function PasswordField({
  name,
  label,
  fresh,
}: {
  name: string;
  label: string;
  fresh?: boolean;
}) {
  const t = useT();
  const { id, faults, describedBy } = useField(name);
  const [shown, show] = useState(false);
  return (
    <FieldShell
      id={id}
      faults={faults}
      name={name}
      label={label}
      hint={fresh && t("session.password-hint", { min: shortestPassword })}
    >
      <div className="relative">
        <input
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          className="input pr-14"
          required
          autoComplete={fresh ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          minLength={fresh ? shortestPassword : undefined}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={describedBy(!!fresh, faults.length > 0)}
        />
        {useHydrated() && (
          <button
            type="button"
            className="header-icon absolute inset-y-0 right-1"
            aria-pressed={shown}
            aria-controls={id}
            onClick={() => show(!shown)}
            aria-label={t("session.show-password")}
          >
            <Icon name={shown ? "lock" : "eye"} />
          </button>
        )}
      </div>
    </FieldShell>
  );
}
