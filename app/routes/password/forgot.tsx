import { Link, useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { sameOriginPath } from "#app/web/return-url.ts";

export const loader = page(async (_ctx, { url }) => ({
  sent: url.searchParams.get("sent") === "yes",
  to: sameOriginPath(url.searchParams.get("to")) ?? undefined,
}));
export const handle = titleHandle<typeof loader>((t) => t("session.forgot.title"));

/** Requests a password reset link. The answer never shows whether the address is known. */
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
          <Notice tone="success" icon="mail" title={t("session.forgot.sent")}>
            {t("session.forgot.sent-what")}
          </Notice>
          <p>
            <Link to={paths.forgotPassword({ to })}>{t("session.forgot.again")}</Link>
          </p>
        </div>
      ) : (
        <Card className="max-w-lg">
          <Form action={paths.requestPasswordReset()} fields={to ? { to } : {}}>
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
