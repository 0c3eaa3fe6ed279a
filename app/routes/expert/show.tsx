import { Link, useLoaderData } from "@remix-run/react";
import { ExpertCard } from "#app/components/expert/expert-card.tsx";
import { ExpertRequestList } from "#app/components/expert/expert-request-list.tsx";
import { MyExpertRequest } from "#app/components/expert/my-expert-request.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { PeopleSearch } from "#app/components/people/people-search.tsx";
import { expertsPage } from "#app/domain/expert/experts-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  expertsPage(ctx, params.ideaId!, url.searchParams.get("q")?.trim().slice(0, 100) ?? ""),
);
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("expert.title-of", { title: idea.title }),
);

/** Experts for an idea: suggestions with reasons, requests, and the form for a reply. */
export default function Experts() {
  const t = useT();
  const {
    idea,
    may,
    requests: asked,
    myRequest,
    suggestions,
    q,
    found,
  } = useLoaderData<typeof loader>();
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
        <h1>{t(myRequest && may !== true ? "expert.you" : "expert.title")}</h1>
        <p className="lead">{t(myRequest && may !== true ? "expert.you-lead" : "expert.lead")}</p>
      </header>
      <div className="stack gap-8 max-w-3xl">
        {myRequest && (
          <MyExpertRequest ideaId={idea.id} request={myRequest} found={found}>
            {may !== true && search}
          </MyExpertRequest>
        )}
        {may === true && (
          <section className="stack" aria-labelledby="who">
            <h2 id="who">{t(q ? "expert.found" : "expert.suggested")}</h2>
            {q === "" && suggestions.length === 0 && (
              <p className="text-muted">{t("expert.none")}</p>
            )}
            {q !== "" && found.length === 0 && <p role="status">{t("idea.nobody-found", { q })}</p>}
            <ul className="stack">
              {(q ? found : suggestions).map((expert) => (
                <ExpertCard key={expert.id} ideaId={idea.id} expert={expert} />
              ))}
            </ul>
            {search}
          </section>
        )}
        {asked.length > 0 && <ExpertRequestList requests={asked} />}
      </div>
    </>
  );
}
