import { useLoaderData } from "@remix-run/react";
import { Colours } from "#app/components/design/colours.tsx";
import { Measures } from "#app/components/design/measures.tsx";
import { samples } from "#app/components/design/sample.ts";
import { Themes } from "#app/components/design/themes.tsx";
import { FaultView } from "#app/components/page/error-view.tsx";
import { fetched } from "#app/components/page/lazy.tsx";
import { titled } from "#app/components/page/title.ts";
import { allowPlatform } from "#app/domain/access/allow.ts";
import { useT } from "#app/i18n/language.tsx";
import { chooseLocale } from "#app/i18n/locale.ts";
import { page } from "#app/web/handlers.ts";
import { cookieOf } from "#app/web/preferences.ts";

export const loader = page(async (ctx, { request, url }) => {
  allowPlatform(ctx.actor, "platform.run");
  const locale = chooseLocale({
    cookie: cookieOf(request.headers.get("cookie"), "locale"),
    accept: request.headers.get("accept-language"),
  });
  return { sample: samples[locale], find: (url.searchParams.get("q") ?? "").slice(0, 60) };
});

export const handle = titled<typeof loader>((t) => t("page.design"));

// Each kind of piece as a page would have it: fetched by itself, not all there is at once.
const swells = async () => (await import("#app/components/design/swells.tsx")).Swells;
const Swells = fetched(swells, import.meta.env.SSR ? await swells() : null);
const buttons = async () => (await import("#app/components/design/controls.tsx")).Buttons;
const Buttons = fetched(buttons, import.meta.env.SSR ? await buttons() : null);
const fields = async () => (await import("#app/components/design/controls.tsx")).Fields;
const Fields = fetched(fields, import.meta.env.SSR ? await fields() : null);
const overlays = async () => (await import("#app/components/design/overlays.tsx")).Overlays;
const Overlays = fetched(overlays, import.meta.env.SSR ? await overlays() : null);
const pieces = async () => (await import("#app/components/design/pieces.tsx")).Pieces;
const Pieces = fetched(pieces, import.meta.env.SSR ? await pieces() : null);
const states = async () => (await import("#app/components/design/states.tsx")).States;
const States = fetched(states, import.meta.env.SSR ? await states() : null);

/** The design language, alive: every token, every piece in every state, every theme. */
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
        <Overlays sample={sample} find={find} />
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
        <FaultView status={404} />
        <FaultView status={500} requestId="4f2a9c1e" />
      </section>
    </div>
  );
}
