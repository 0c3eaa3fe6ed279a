import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { PasswordField } from "./password-field.tsx";

/** Another password, for who has one and knows it; who has none gets a link by mail. */
export function PasswordForm({ has, email }: { has: boolean; email: string | null }) {
  const t = useT();
  return (
    <Card>
      <h2>{t("people.password")}</h2>
      <p className="mb-4 mt-1 text-muted">
        {t(has ? "people.password-lead" : "people.password-none")}
      </p>
      {has ? (
        <Form action={paths.changeMyPassword()}>
          <input type="hidden" name="username" autoComplete="username" defaultValue={email ?? ""} />
          <PasswordField name="currentPassword" label={t("session.current-password")} />
          <PasswordField name="password" label={t("session.new-password")} fresh />
          <div className="form-acts">
            <Button>{t("people.password-change")}</Button>
          </div>
        </Form>
      ) : (
        email && <LinkButton to={paths.forgotPassword()}>{t("session.forgot.send")}</LinkButton>
      )}
    </Card>
  );
}
