import { useLoaderData } from "@remix-run/react";
import { LinkExpired } from "#app/components/auth/link-expired.tsx";
import { PasswordField } from "#app/components/auth/password-field.tsx";
import { SelectField } from "#app/components/form/choice-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { joinPage } from "#app/domain/auth/join-page.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { locales } from "#db/locales.ts";

export const loader = page(
  async (ctx, { params }) => ({
    secret: params.secret!,
    ...(await joinPage(ctx, params.secret!)),
  }),
  { limit: "link" },
);
export const handle = titleHandle<typeof loader>((t, { name }) =>
  t("session.join.title", { name }),
);

/** The page of an invitation: the challenge it is for, and the form to create an account. */
export default function Join() {
  const t = useT();
  const locale = useLocale();
  const { secret, name, email, question } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        {question && <p className="eyebrow">{t("session.join.asked")}</p>}
        <h1 className={question ? "question" : ""}>
          {question ?? t("session.join.title", { name })}
        </h1>
        <p className="lead">{t("session.join.lead")}</p>
      </header>
      <Card className="max-w-lg">
        <Form action={paths.acceptInvitation(secret)}>
          <p className="text-muted">
            {t("session.join.as")} <b className="wrap-anywhere text-text">{email}</b>
          </p>
          <input type="hidden" name="username" autoComplete="username" defaultValue={email ?? ""} />
          <TextField name="name" label={t("session.join.name")} value={name} autoComplete="name" />
          <PasswordField name="password" label={t("session.password")} isNew />
          <SelectField
            name="locale"
            label={t("session.join.language")}
            value={locale}
            options={locales.map((option) => ({
              value: option,
              label: localeTable[option].name,
            }))}
          />
          <Button kind="primary" wide>
            {t("session.join.act")}
          </Button>
        </Form>
      </Card>
    </>
  );
}

export const ErrorBoundary = () => <LinkExpired kind="join" />;
