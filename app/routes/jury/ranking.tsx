import { useLoaderData } from "@remix-run/react";
import { AgreementCard } from "#app/components/jury/agreement-card.tsx";
import { JurorProgress } from "#app/components/jury/juror-progress.tsx";
import { RankingTable } from "#app/components/jury/ranking-table.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { ranking } from "#app/domain/jury/ranking.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => ranking(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("ranking.title"));

export default function Ranking() {
  const t = useT();
  const {
    challenge,
    criteria,
    ideas,
    scale,
    alpha,
    agreement,
    groups,
    cards,
    hiddenCount,
    progress,
    may,
  } = useLoaderData<typeof loader>();
  const disputed = ideas.filter((idea) => idea.disagreed);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.challenge(challenge.id)}>{challenge.question}</a>
        </p>
        <h1>{t("ranking.title")}</h1>
        <p className="lead">{t("ranking.lead")}</p>
      </header>
      <div className="selection-columns">
        <div className="stack">
          {cards === 0 ? (
            <Empty title={t("ranking.empty")} description={t("ranking.empty-what")} />
          ) : (
            <RankingTable ideas={ideas} scale={scale} currency={challenge.currency} />
          )}
          {hiddenCount > 0 && (
            <p className="text-sm text-muted">{t("ranking.closed", { count: hiddenCount })}</p>
          )}
          {disputed.length > 0 && (
            <Notice tone="warning" title={t("ranking.disagreed-title", { count: disputed.length })}>
              <p>{t("ranking.disagreed-what")}</p>
              <ul className="mt-2 list-disc pl-5">
                {disputed.map(({ id, title }) => (
                  <li key={id}>
                    <a href={paths.idea(id)}>{title}</a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <aside className="stack">
          {may.decide === true && (
            <LinkButton to={paths.decision(challenge.id)} kind="primary" wide icon="edit">
              {t("ranking.decide")}
            </LinkButton>
          )}
          {cards > 0 && (
            <AgreementCard
              alpha={alpha}
              agreement={agreement}
              groups={groups}
              corrected={ideas.some(
                ({ corrected, mean }) =>
                  corrected !== null && mean !== null && Math.abs(corrected - mean) > 0.005,
              )}
            />
          )}
          {progress && <JurorProgress progress={progress} />}
          <Card sunk className="grid gap-2">
            <h2 className="text-base">{t("ranking.how")}</h2>
            <p className="text-sm text-muted">{t("ranking.how-what")}</p>
            <ul className="text-sm">
              {criteria.map(({ id, name, weight }) => (
                <li key={id}>
                  {name}: {t("ranking.weight", { weight })}
                </li>
              ))}
            </ul>
          </Card>
        </aside>
      </div>
    </>
  );
}
