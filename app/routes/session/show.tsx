import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DemoPeople } from "#app/components/auth/demo-people.tsx";
import { useFrame } from "#app/components/page/frame-data.ts";
import { HousePicture } from "#app/components/page/organisation-logo.tsx";
import { titled } from "#app/components/page/title.ts";
import { useWithAnchor } from "#app/components/page/with-anchor.ts";
import { OwnAccount } from "#app/components/people/own-account.tsx";
import { demoChoices } from "#app/domain/auth/demo-choices.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { rememberGoingTo } from "#app/web/return-to-cookie.ts";
import { ownPath } from "#app/web/return-url.ts";

export const loader = page(async (ctx, { url, context }) => {
  const to = ownPath(url.searchParams.get("to"));
  if (ctx.actor.id) throw redirect(to ?? paths.home());
  const demo = context.settings.demo ? await demoChoices(ctx) : null;
  const { welcome } = await organisationNow(ctx.db);
  return data({ to, demo, welcome }, { headers: rememberGoingTo(to, context.settings.https) });
});
export const handle = titled<typeof loader>((t) => t("session.title"));

/** The way in: one's own account, and in a demo the people one can be. */
export default function SignIn() {
  const t = useT();
  const { to: asked, demo, welcome } = useLoaderData<typeof loader>();
  const to = useWithAnchor(asked);
  const frame = useFrame();
  const locale = useLocale();
  const own = (
    <OwnAccount to={to} second={!!demo} focus={!demo} className={demo ? "" : "max-w-lg"} />
  );
  return (
    <>
      <header className="page-head">
        {frame?.organisation.logo && (
          <HousePicture face={frame.organisation} theme={frame.theme} className="house-welcome" />
        )}
        <h1>{t("session.title")}</h1>
        <p className="lead">{welcome[locale] ?? t("session.lead")}</p>
        {demo && (
          <p className="lg:hidden">
            <a href="#own">{t("session.own")}</a>
          </p>
        )}
      </header>
      {!demo ? (
        own
      ) : (
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
