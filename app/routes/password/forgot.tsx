import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { ownPath } from "#app/web/return-url.ts";

export const loader = page(async (_ctx, { url }) => ({
  sent: url.searchParams.get("sent") === "yes",
  to: ownPath(url.searchParams.get("to")) ?? undefined,
}));
export const handle = titled<typeof loader>((t) => t("session.forgot.title"));

/** A link to choose a new password; whether we know the address is told to nobody. */
export default function ForgotPassword() {
  const t = useT();
  const { sent, to } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.signIn(to)}>{t("session.title")}</Link>
        </p>
        <h1>{t("session.forgot.title")}</h1>
        {!sent && <p className="lead">{t("session.forgot.lead")}</p>}
      </header>
      {sent ? (
        <div className="stack max-w-lg">
          <Notice tone="kelp" icon="mail" title={t("session.forgot.sent")}>
            {t("session.forgot.sent-what")}
          </Notice>
          <p>
            <Link to={paths.forgotPassword({ to })}>{t("session.forgot.again")}</Link>
          </p>
        </div>
      ) : (
        <Card className="max-w-lg">
          <Form action={paths.askReset()} fields={to ? { to } : {}}>
            <TextField
              name="email"
              type="email"
              label={t("session.email")}
              autoComplete="username"
              inputMode="email"
            />
            <Button kind="primary" wide>
              {t("session.forgot.send")}
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}
