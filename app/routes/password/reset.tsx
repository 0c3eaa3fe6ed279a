import { useLoaderData } from "@remix-run/react";
import { LinkExpired } from "#app/components/auth/link-expired.tsx";
import { PasswordField } from "#app/components/auth/password-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { readToken } from "#app/domain/auth/consume-token.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { sameOriginPath } from "#app/web/return-url.ts";

export const loader = page(
  async (ctx, { params, url }) => {
    const { email } = await readToken(ctx, "reset", params.secret!);
    return { secret: params.secret!, email, to: sameOriginPath(url.searchParams.get("to")) };
  },
  { limit: "link" },
);
export const handle = titleHandle<typeof loader>((t) => t("session.reset.title"));

/** The page of the link in a password reset email: choose a new password. */
export default function ResetPassword() {
  const t = useT();
  const { secret, email, to } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("session.reset.title")}</h1>
        <p className="lead">{t("session.reset.lead")}</p>
      </header>
      <Card className="max-w-lg">
        <Form action={paths.choosePassword(secret)} fields={to ? { to } : {}}>
          <input type="hidden" name="username" autoComplete="username" defaultValue={email ?? ""} />
          <PasswordField name="password" label={t("session.new-password")} isNew />
          <Button kind="primary" wide>
            {t("session.reset.use")}
          </Button>
        </Form>
      </Card>
    </>
  );
}

export const ErrorBoundary = () => <LinkExpired kind="reset" />;
