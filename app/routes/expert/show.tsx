import { Link, useLoaderData } from "@remix-run/react";
import { AskedList } from "#app/components/expert/asked-list.tsx";
import { AskedOfYou } from "#app/components/expert/asked-of-you.tsx";
import { ExpertCard } from "#app/components/expert/expert-card.tsx";
import { titled } from "#app/components/page/title.ts";
import { PeopleSearch } from "#app/components/people/people-search.tsx";
import { expertsPage } from "#app/domain/expert/experts-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  expertsPage(
    ctx,
    params.ideaId!,
    (url.searchParams.get("q") ?? "")
      .replace(/\u0000/g, "")
      .trim()
      .slice(0, 100),
  ),
);
export const handle = titled<typeof loader>((t, { idea }) =>
  t("expert.title-of", { title: idea.title }),
);

/** Who may know about an idea, with why; whom was asked; and for who was asked, what to do with it. */
export default function Experts() {
  const t = useT();
  const { idea, may, asked, mine, suggestions, q, found } = useLoaderData<typeof loader>();
  const search = (
    <PeopleSearch
      action={paths.experts(idea.id)}
      label={t(may === true ? "expert.find" : "expert.find-to-hand")}
      value={q}
      challenge={idea.challengeId}
    />
  );
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t(mine && may !== true ? "expert.you" : "expert.title")}</h1>
        <p className="lead">{t(mine && may !== true ? "expert.you-lead" : "expert.lead")}</p>
      </header>
      <div className="stack gap-8 max-w-3xl">
        {mine && (
          <AskedOfYou ideaId={idea.id} mine={mine} found={found}>
            {may !== true && search}
          </AskedOfYou>
        )}
        {may === true && (
          <section className="stack" aria-labelledby="who">
            <h2 id="who">{t(q ? "expert.found" : "expert.suggested")}</h2>
            {q === "" && suggestions.length === 0 && (
              <p className="text-muted">{t("expert.none")}</p>
            )}
            {q !== "" && found.length === 0 && <p role="status">{t("idea.nobody-found", { q })}</p>}
            <ul className="stack">
              {(q ? found : suggestions).map((one) => (
                <ExpertCard key={one.id} ideaId={idea.id} expert={one} />
              ))}
            </ul>
            {search}
          </section>
        )}
        {asked.length > 0 && <AskedList asked={asked} />}
      </div>
    </>
  );
}
