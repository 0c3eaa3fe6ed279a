import { Link } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { PasswordField } from "../auth/password-field.tsx";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/**
 * Sign-in with an account. `to`: the page to return to. `isSecondary`: another way to sign in comes
 * first. `autoFocus`: the cursor is in the first field.
 */
export function OwnAccount({
  to,
  isSecondary,
  autoFocus,
  className = "",
}: {
  to: string | null;
  isSecondary?: boolean;
  autoFocus?: boolean;
  className?: string;
}) {
  const t = useT();
  return (
    <Card className={className}>
      <h2 id="own" className="mb-4">
        {t("session.own")}
      </h2>
      <Form action={paths.signInWithPassword()} fields={to ? { to } : {}}>
        <TextField
          name="email"
          type="email"
          label={t("session.email")}
          autoComplete="username"
          inputMode="email"
          autoFocus={autoFocus}
          nextOnEnter
        />
        <PasswordField name="password" label={t("session.password")} />
        <Button kind={isSecondary ? "secondary" : "primary"} wide>
          {t("session.enter")}
        </Button>
      </Form>
      <p className="mt-5">
        <Link to={paths.forgotPassword({ to: to ?? undefined })}>{t("session.forgot")}</Link>
      </p>
      <p className="mt-3 text-sm text-muted">{t("session.no-account")}</p>
    </Card>
  );
}
