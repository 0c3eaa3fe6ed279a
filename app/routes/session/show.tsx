import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DemoPeople } from "#app/components/people/demo-people.tsx";
import { PasswordField } from "#app/components/people/password-field.tsx";
import { titled } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { demoChoices } from "#app/domain/people/demo-choices.ts";
import { ownPath } from "#app/http/back.ts";
import { page } from "#app/http/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

export const loader = page(async (ctx, { url, context }) => {
  const to = ownPath(url.searchParams.get("to"));
  if (ctx.actor.id) throw redirect(to ?? paths.home());
  return { to, demo: context.settings.demo ? await demoChoices(ctx) : null };
});
export const handle = titled<typeof loader>((t) => t("session.title"));

/** The way in: one's own account, and in a demo the people one can be. */
export default function SignIn() {
  const t = useT();
  const { to, demo } = useLoaderData<typeof loader>();
  const own = (
    <Card className={demo ? "" : "max-w-lg"}>
      <h2 id="own" className="mb-4">{t("session.own")}</h2>
      <Form action={paths.signInByPassword()} fields={to ? { to } : {}}>
        <TextField name="email" type="email" label={t("session.email")} autoComplete="username" inputMode="email" />
        <PasswordField name="password" label={t("session.password")} />
        <Button kind={demo ? "secondary" : "primary"} wide>{t("session.enter")}</Button>
      </Form>
      <p className="mt-5"><Link to={paths.forgotPassword()}>{t("session.forgot")}</Link></p>
      <p className="mt-3 text-sm text-muted">{t("session.no-account")}</p>
    </Card>
  );
  return (
    <>
      <header className="page-head"><h1>{t("session.title")}</h1><p className="lead">{t("session.lead")}</p>{demo && <p className="lg:hidden"><a href="#own">{t("session.own")}</a></p>}</header>
      {!demo ? own : (
        <div className="columns">
          <section aria-labelledby="demo">
            <h2 id="demo">{t("session.demo.title")}</h2>
            <p className="mb-4 mt-1 text-muted">{t("session.demo.lead")}</p>
            <DemoPeople people={demo} to={to} />
          </section>
          <div>{own}</div>
        </div>
      )}
    </>
  );
}
