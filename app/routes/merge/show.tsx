import { Link, useLoaderData } from "@remix-run/react";
import { MergeCard } from "#app/components/merge/merge-card.tsx";
import { ProposeForm } from "#app/components/merge/propose-form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { mergePage } from "#app/domain/merge/merge-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  mergePage(ctx, params.ideaId!, {
    q: url.searchParams.get("q")?.trim().slice(0, 100) ?? "",
    withId: (url.searchParams.get("with") ?? "").slice(0, 100),
  }),
);
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("merge.title-of", { title: idea.title }),
);

/** Merges of an idea: proposals, merged ideas, and the form to propose one. */
export default function Merge() {
  const t = useT();
  const { idea, merges, may, ...choice } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("merge.title")}</h1>
        <p className="lead">{t("merge.lead")}</p>
      </header>
      <div className="stack gap-8 max-w-3xl">
        {(["proposed", "agreed"] as const)
          .map((state) => ({ state, inState: merges.filter((merge) => merge.state === state) }))
          .filter(({ inState }) => inState.length > 0)
          .map(({ state, inState }) => (
            <section key={state} className="stack" aria-labelledby={state}>
              <h2 id={state}>{t(state === "proposed" ? "merge.waiting" : "merge.joined")}</h2>
              <ul className="stack">
                {inState.map((merge) => (
                  <MergeCard key={merge.id} merge={merge} ideaId={idea.id} />
                ))}
              </ul>
            </section>
          ))}
        {may.propose === true ? (
          <ProposeForm idea={idea} {...choice} />
        ) : (
          <Notice>{t(`refusal.${may.propose}`)}</Notice>
        )}
        {may.split && (
          <p>
            <LinkButton to={paths.splitIdea(idea.id)} kind="quiet">
              {t("split.title")}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
