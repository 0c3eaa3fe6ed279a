import { useLoaderData } from "@remix-run/react";
import { PhaseBadge } from "#app/components/challenge/phase-badge.tsx";
import { StageBadge } from "#app/components/idea/stage-badge.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { LinkCard } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Highlighted } from "#app/components/ui/highlighted.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Shortcuts } from "#app/components/ui/shortcuts.tsx";
import { searchPage } from "#app/domain/search/search-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { url }) => searchPage(ctx, url.searchParams.get("q") ?? ""));
export const handle = titleHandle<typeof loader>((t, { q }) =>
  q ? t("search.title-of", { words: q }) : t("search.title"),
);

/** Search results: the challenges and ideas the reader may see. */
export default function Search() {
  const t = useT();
  const { q, challenges, ideas, more } = useLoaderData<typeof loader>();
  const hasResults = challenges.length + ideas.length > 0;
  return (
    <div className="stack gap-8" data-walk>
      <header className="page-head mb-0">
        <div className="list-head">
          <h1>{t("search.title")}</h1>
          {hasResults && <Shortcuts search />}
        </div>
        <p className="lead">{t("search.lead")}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: React 18 does not know the <search> element */}
        <form method="get" action={paths.search()} role="search" className="idea-search">
          <label className="field-search">
            <span className="sr-only">{t("search.field")}</span>
            <Icon name="search" />
            <input
              className="input"
              type="search"
              name="q"
              defaultValue={q}
              placeholder={t("search.field")}
              maxLength={100}
            />
          </label>
          <Button kind="primary">{t("action.search")}</Button>
        </form>
      </header>
      {q && !hasResults && (
        <Empty title={t("search.none", { words: q })} description={t("search.none-what")} />
      )}
      {challenges.length > 0 && (
        <section className="stack" aria-labelledby="challenges">
          <h2 id="challenges">{t("search.challenges")}</h2>
          <div className="cards">
            {challenges.map(({ id, question, passage, phase }) => (
              <LinkCard
                key={id}
                to={paths.challenge(id)}
                title={<Highlighted pieces={question} />}
                plain
              >
                {passage && (
                  <p className="idea-card-text">
                    <Highlighted pieces={passage} />
                  </p>
                )}
                <p className="mt-2">
                  <PhaseBadge phase={phase} />
                </p>
              </LinkCard>
            ))}
          </div>
        </section>
      )}
      {ideas.length > 0 && (
        <section className="stack" aria-labelledby="ideas">
          <h2 id="ideas">{t("search.ideas")}</h2>
          <div className="cards">
            {ideas.map((idea) => (
              <LinkCard
                key={idea.id}
                to={paths.idea(idea.id)}
                title={<Highlighted pieces={idea.title} />}
                plain
              >
                <p className="idea-card-text">
                  <Highlighted pieces={idea.passage} />
                </p>
                <p className="mt-2 flex flex-wrap gap-2 items-center">
                  <StageBadge stage={idea.stage} />
                  <small className="text-muted">{idea.question}</small>
                </p>
              </LinkCard>
            ))}
          </div>
          {more && <p className="text-muted">{t("search.more")}</p>}
        </section>
      )}
    </div>
  );
}
