import { Link, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { posterFacts } from "#app/domain/challenge/poster-facts.ts";
import { useT } from "#app/i18n/language.tsx";
import { isLocale } from "#app/i18n/locale.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import {
  type PosterLanguage,
  type PosterSize,
  posterFileName,
  posterLanguages,
  posterSizes,
} from "#app/poster/poster-order.ts";
import { page } from "#app/web/handlers.ts";
import { locales } from "#db/locales.ts";

export const loader = page(async (ctx, { params, url }) => {
  const { id, question, language, phase, audience } = await posterFacts(ctx, params.challengeId!);
  const asked = url.searchParams.get("language");
  return {
    id,
    question,
    language,
    phase,
    audience,
    size: posterSizes.find((one) => one === url.searchParams.get("size")) ?? "a4",
    speaks: posterLanguages.find((one) => one === asked) ?? (isLocale(language) ? language : "en"),
  };
});
export const handle = titleHandle<typeof loader>((t) => t("poster.title"));

/** The poster of a challenge: preview, size, language, and the files to print or show. */
export default function Poster() {
  const t = useT();
  const { id, question, language, phase, audience, size, speaks } = useLoaderData<typeof loader>();
  const file = (as: "pdf" | "png", spoken: PosterLanguage = speaks) =>
    paths.posterFile(id, posterFileName({ size, language: spoken, format: as }));
  const languageName = (one: PosterLanguage) =>
    isLocale(one) ? localeTable[one].name : t(`poster.language.${one}`);
  const seen =
    speaks === "both"
      ? [...locales].sort((a, b) => Number(b === language) - Number(a === language))
      : [speaks];
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(id)} lang={language}>
            {question}
          </Link>
        </p>
        <h1>{t("poster.title")}</h1>
        <p className="lead">{t("poster.lead")}</p>
      </header>
      <div className="poster-choices">
        <Tabs
          label={t("poster.choose")}
          tabs={posterSizes.map((one) => ({
            to: paths.poster(id, { size: one, language: speaks }),
            label: t(`poster.size.${one}`),
            current: one === size,
          }))}
        />
        <Tabs
          label={t("poster.language")}
          tabs={posterLanguages.map((one) => ({
            to: paths.poster(id, { size, language: one }),
            label: languageName(one),
            current: one === speaks,
          }))}
        />
      </div>
      <div className="columns">
        <div className="poster-views">
          {seen.map((one) => (
            <a key={one} href={file("pdf", one)} className="poster-view">
              <img
                src={file("png", one)}
                alt={t("poster.shows", { language: languageName(one), question })}
                {...shape(size)}
              />
            </a>
          ))}
        </div>
        <aside className="stack">
          {phase === "draft" && <Notice tone="warning">{t("poster.draft")}</Notice>}
          {audience !== "everybody" && <Notice tone="warning">{t("poster.closed-circle")}</Notice>}
          <p>{t(`poster.size-about.${size}`)}</p>
          <div className="form-actions">
            <LinkButton to={file("pdf")} kind="primary" plain>
              {t("poster.pdf")}
            </LinkButton>
            {size === "slide" && speaks !== "both" && (
              <LinkButton to={file("png")} plain>
                {t("poster.png")}
              </LinkButton>
            )}
            <LinkButton to={paths.bigScreen(id)} kind="quiet" icon="eye" plain>
              {t("big-screen.open")}
            </LinkButton>
          </div>
          <p className="text-muted">{t("big-screen.about")}</p>
          <p className="text-muted">{t("poster.language-about")}</p>
          <p className="text-muted">{t("poster.opens")}</p>
        </aside>
      </div>
    </>
  );
}

const shape = (size: PosterSize) =>
  size === "slide" ? { width: 1920, height: 1080 } : { width: 1000, height: 1414 };
