import { Link } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { PasswordField } from "../auth/password-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { TextField } from "../ui/text-field.tsx";

/** The way in with one's own account. `to`: where to go then. `second`: something else on the page comes first. `focus`: one can type at once. */
export function OwnAccount({
  to,
  second,
  focus,
  className = "",
}: {
  to: string | null;
  second?: boolean;
  focus?: boolean;
  className?: string;
}) {
  const t = useT();
  return (
    <Card className={className}>
      <h2 id="own" className="mb-4">
        {t("session.own")}
      </h2>
      <Form action={paths.signInByPassword()} fields={to ? { to } : {}}>
        <TextField
          name="email"
          type="email"
          label={t("session.email")}
          autoComplete="username"
          inputMode="email"
          first={focus}
          next
        />
        <PasswordField name="password" label={t("session.password")} />
        <Button kind={second ? "secondary" : "primary"} wide>
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
