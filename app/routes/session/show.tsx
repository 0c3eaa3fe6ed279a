import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DemoPeople } from "#app/components/auth/demo-people.tsx";
import { useFrame } from "#app/components/page/frame-data.ts";
import { LogoPicture } from "#app/components/page/organisation-logo.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { useWithAnchor } from "#app/components/page/use-with-anchor.ts";
import { OwnAccount } from "#app/components/people/own-account.tsx";
import { demoChoices } from "#app/domain/auth/demo-choices.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { setReturnToCookie } from "#app/web/return-to-cookie.ts";
import { sameOriginPath } from "#app/web/return-url.ts";

export const loader = page(async (ctx, { url, context }) => {
  const to = sameOriginPath(url.searchParams.get("to"));
  if (ctx.actor.id) throw redirect(to ?? paths.home());
  const demo = context.settings.demo ? await demoChoices(ctx) : null;
  const { welcome } = await organisationNow(ctx.db);
  return data({ to, demo, welcome }, { headers: setReturnToCookie(to, context.settings.https) });
});
export const handle = titleHandle<typeof loader>((t) => t("session.title"));

/** The sign-in page; in demo mode also the demo people to sign in as. */
export default function SignIn() {
  const t = useT();
  const { to: returnTo, demo, welcome } = useLoaderData<typeof loader>();
  const to = useWithAnchor(returnTo);
  const frame = useFrame();
  const locale = useLocale();
  const own = (
    <OwnAccount to={to} isSecondary={!!demo} autoFocus={!demo} className={demo ? "" : "max-w-lg"} />
  );
  return (
    <>
      <header className="page-head">
        {frame?.organisation.logo && (
          <LogoPicture
            branding={frame.organisation}
            theme={frame.theme}
            className="brand-welcome"
          />
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
