import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PasswordField } from "./password-field.tsx";

/** Changes a password; for a person without one, sends a link by email. */
export function PasswordForm({
  hasPassword,
  email,
}: {
  hasPassword: boolean;
  email: string | null;
}) {
  const t = useT();
  return (
    <Card>
      <h2>{t("people.password")}</h2>
      <p className="mb-4 mt-1 text-muted">
        {t(hasPassword ? "people.password-lead" : "people.password-none")}
      </p>
      {hasPassword ? (
        <Form action={paths.changeMyPassword()}>
          <input type="hidden" name="username" autoComplete="username" defaultValue={email ?? ""} />
          <PasswordField name="currentPassword" label={t("session.current-password")} />
          <PasswordField name="password" label={t("session.new-password")} isNew />
          <div className="form-actions">
            <Button>{t("people.password-change")}</Button>
          </div>
        </Form>
      ) : (
        email && <LinkButton to={paths.forgotPassword()}>{t("session.forgot.send")}</LinkButton>
      )}
    </Card>
  );
}
