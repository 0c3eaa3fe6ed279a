import { useLoaderData } from "@remix-run/react";
import { NextPhase } from "#app/components/challenge/next-phase.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { SelectionForm } from "#app/components/selection/selection-form.tsx";
import { SelectionTable } from "#app/components/selection/selection-table.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Shortcuts } from "#app/components/ui/shortcuts.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { parseSelectionFilter, selectionFilters } from "#app/domain/selection/selection-filters.ts";
import { selectionPage } from "#app/domain/selection/selection-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  selectionPage(ctx, params.challengeId!, parseSelectionFilter(url.searchParams.get("state"))),
);
export const handle = titleHandle<typeof loader>((t) => t("selection.title"));

/** The selection page: ideas by state, with the moves the team may make. */
export default function Selection() {
  const t = useT();
  const { challenge, ideas, state, counts, next, may } = useLoaderData<typeof loader>();
  const isOpen = may.shortlist === true;
  const isEarly = ["draft", "announced", "ideation", "refinement"].includes(challenge.phase);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.challenge(challenge.id)}>{challenge.question}</a>
        </p>
        <h1>{t("selection.title")}</h1>
        <p className="lead">{t("selection.lead")}</p>
        <p className="mt-3">
          <LinkButton to={paths.similarPairs(challenge.id)} small kind="quiet" icon="search">
            {t("selection.similar")}
          </LinkButton>
        </p>
      </header>
      <div className="stack">
        {!isOpen && (
          <Notice
            tone={isEarly ? "accent" : "success"}
            title={t(isEarly ? "selection.closed-for-now" : "selection.closed-after")}
          >
            {isEarly && <p>{t("selection.closed-for-now-why")}</p>}
          </Notice>
        )}
        {next && <NextPhase challenge={challenge} next={next} />}
        <div className="list-head">
          <Tabs
            label={t("selection.views")}
            tabs={selectionFilters.map((filter) => ({
              to: paths.selection(challenge.id, { state: filter }),
              label: t(`selection.state.${filter}`),
              count: counts[filter],
              current: filter === state,
            }))}
          />
          {ideas.length > 0 && <Shortcuts selection={isOpen && state !== "withdrawn"} />}
        </div>
        <div data-walk>
          <SelectedIdeas />
        </div>
      </div>
    </>
  );
}

function SelectedIdeas() {
  const t = useT();
  const { challenge, ideas, state, counts, may } = useLoaderData<typeof loader>();
  if (ideas.length === 0)
    return (
      <Empty
        title={t(state === "open" ? "selection.empty-open" : "selection.empty")}
        description={t(state === "open" ? "selection.empty.open" : "selection.empty.other")}
      />
    );
  if (may.shortlist !== true || state === "withdrawn")
    return <SelectionTable challenge={challenge} ideas={ideas} />;
  return (
    <SelectionForm
      key={state + JSON.stringify(counts)}
      challenge={challenge}
      ideas={ideas}
      state={state}
    />
  );
}
