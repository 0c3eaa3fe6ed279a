import { useLoaderData } from "@remix-run/react";
import { Colours } from "#app/components/design/colours.tsx";
import { Buttons, Fields } from "#app/components/design/controls.tsx";
import { Measures } from "#app/components/design/measures.tsx";
import { Overlays } from "#app/components/design/overlays.tsx";
import { Pieces } from "#app/components/design/pieces.tsx";
import { samples } from "#app/components/design/sample.ts";
import { States } from "#app/components/design/states.tsx";
import { Swells } from "#app/components/design/swells.tsx";
import { Themes } from "#app/components/design/themes.tsx";
import { ErrorView } from "#app/components/page/error-view.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { allowPlatform } from "#app/domain/access/allow.ts";
import { useT } from "#app/i18n/language.tsx";
import { chooseLocale } from "#app/i18n/locale.ts";
import { page } from "#app/web/handlers.ts";
import { readCookie } from "#app/web/preferences.ts";

export const loader = page(async (ctx, { request, url }) => {
  allowPlatform(ctx.actor, "platform.run");
  const locale = chooseLocale({
    cookie: readCookie(request.headers.get("cookie"), "locale"),
    accept: request.headers.get("accept-language"),
  });
  return { sample: samples[locale], find: (url.searchParams.get("q") ?? "").slice(0, 60) };
});

export const handle = titleHandle<typeof loader>((t) => t("page.design"));

// Each group of components is loaded separately, as on a page that uses it.

/** The design system: every token, every component in every state, every theme. */
export default function Design() {
  const t = useT();
  const { sample, find } = useLoaderData<typeof loader>();
  return (
    <div className="stack gap-16">
      <header className="page-head">
        <p className="eyebrow">{t("page.design")}</p>
        <h1 className="question">{sample.question}</h1>
        <p className="lead">{sample.lead}</p>
      </header>
      <section className="stack">
        <h2>{t("design.swell")}</h2>
        <Swells sample={sample} />
      </section>
      <section className="stack">
        <h2>{sample.themesTitle}</h2>
        <Themes sample={sample} />
      </section>
      <section className="stack">
        <h2>{t("design.buttons")}</h2>
        <Buttons sample={sample} />
      </section>
      <section className="stack">
        <h2>{sample.statesTitle}</h2>
        <States sample={sample} />
      </section>
      <section className="stack">
        <h2>{sample.overlays}</h2>
        <Overlays sample={sample} query={find} />
      </section>
      <section className="stack">
        <h2>{t("design.fields")}</h2>
        <Fields sample={sample} />
      </section>
      <section className="stack">
        <h2>{t("design.pieces")}</h2>
        <Pieces sample={sample} />
      </section>
      <section className="stack">
        <h2>{t("design.tokens")}</h2>
        <Measures sample={sample} />
        <Colours sample={sample} />
      </section>
      <section className="stack">
        <h2>{t("design.faults")}</h2>
        <ErrorView status={404} />
        <ErrorView status={500} requestId="4f2a9c1e" />
      </section>
    </div>
  );
}
