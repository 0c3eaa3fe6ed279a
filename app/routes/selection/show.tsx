import { useLoaderData } from "@remix-run/react";
import { NextPhase } from "#app/components/challenge/next-phase.tsx";
import { titled } from "#app/components/page/title.ts";
import { DeskForm } from "#app/components/selection/selection-form.tsx";
import { DeskTable } from "#app/components/selection/selection-table.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Keys } from "#app/components/ui/shortcuts.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { deskState, deskStates } from "#app/domain/selection/selection-filters.ts";
import { selectionDesk } from "#app/domain/selection/selection-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  selectionDesk(ctx, params.challengeId!, deskState(url.searchParams.get("state"))),
);
export const handle = titled<typeof loader>((t) => t("selection.title"));

export default function Desk() {
  const t = useT();
  const { challenge, ideas, state, counts, next, may } = useLoaderData<typeof loader>();
  const open = may.shortlist === true;
  const early = ["draft", "announced", "ideation", "refinement"].includes(challenge.phase);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.challenge(challenge.id)}>{challenge.question}</a>
        </p>
        <h1>{t("selection.title")}</h1>
        <p className="lead">{t("selection.lead")}</p>
        <p className="mt-3">
          <LinkButton to={paths.alikePairs(challenge.id)} small kind="quiet" icon="search">
            {t("selection.alike")}
          </LinkButton>
        </p>
      </header>
      <div className="stack">
        {!open && (
          <Notice
            tone={early ? "sea" : "kelp"}
            title={t(early ? "selection.closed-for-now" : "selection.closed-after")}
          >
            {early && <p>{t("selection.closed-for-now-why")}</p>}
          </Notice>
        )}
        {next && <NextPhase challenge={challenge} next={next} />}
        <div className="list-head">
          <Tabs
            label={t("selection.views")}
            tabs={deskStates.map((s) => ({
              to: paths.challengeDesk(challenge.id, { state: s }),
              label: t(`selection.state.${s}`),
              count: counts[s],
              current: s === state,
            }))}
          />
          {ideas.length > 0 && <Keys ticks={open && state !== "withdrawn"} />}
        </div>
        <div data-walk>
          {ideas.length === 0 ? (
            <Empty
              title={t(state === "open" ? "selection.empty-open" : "selection.empty")}
              what={t(state === "open" ? "selection.empty.open" : "selection.empty.other")}
            />
          ) : open && state !== "withdrawn" ? (
            <DeskForm
              key={state + JSON.stringify(counts)}
              challenge={challenge}
              ideas={ideas}
              state={state}
            />
          ) : (
            <DeskTable challenge={challenge} ideas={ideas} />
          )}
        </div>
      </div>
    </>
  );
}
