import type { Standing } from "#app/domain/jury/standings.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { ScoreRange } from "./score-range.tsx";

export type RankedIdea = Omit<Standing, "ideaId"> & {
  id: string;
  title: string;
  stage: IdeaStage;
  requestedAmountMinor: number | null;
  votes: number | null;
};

/** The ideas in the jury's order, with the spread of the scores and the number of votes. */
export function RankingTable({
  ideas,
  scale,
  currency,
}: {
  ideas: readonly RankedIdea[];
  scale: { min: number; max: number };
  currency: string;
}) {
  const t = useT();
  const format = useFormat();
  const isCorrected = ideas.some(
    (idea) =>
      idea.corrected !== null && idea.mean !== null && Math.abs(idea.corrected - idea.mean) > 0.005,
  );
  const hasDecisions = ideas.some(
    (idea) => idea.stage !== "shortlisted" && idea.stage !== "in-review",
  );
  const columns: Column<RankedIdea>[] = [
    {
      key: "idea",
      label: t("ranking.idea"),
      cell: (idea) => (
        <div className="flex items-start gap-3">
          <b className="rank figures">
            {idea.rank !== null && (
              <>
                <span aria-hidden="true">{idea.rank}</span>
                <span className="sr-only">{t("ranking.place", { rank: idea.rank })}</span>
              </>
            )}
          </b>
          <div className="grid min-w-0 justify-items-start gap-1">
            <a href={paths.idea(idea.id)} className="text-text">
              {idea.title}
            </a>
            {idea.rank === null && (
              <span className="text-sm font-normal text-muted">{t("ranking.unscored")}</span>
            )}
            {idea.rank !== idea.rawRank && idea.rawRank !== null && (
              <span className="text-sm font-normal text-muted">
                {t("ranking.place-raw", { rank: idea.rawRank })}
              </span>
            )}
            {idea.disagreed && (
              <Badge tone="warning" icon="speech">
                {t("ranking.disagreed")}
              </Badge>
            )}
          </div>
        </div>
      ),
    },
    {
      key: "score",
      label: t("ranking.score"),
      numeric: true,
      cell: (idea) => (
        <>
          <b>{formatScore(idea.corrected ?? idea.mean)}</b>
          {isCorrected && idea.mean !== null && (
            <small className="score-raw">
              {t("ranking.raw-label", { score: formatScore(idea.mean) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: "between",
      label: t("ranking.between"),
      numeric: true,
      cell: (idea) =>
        idea.low === null || idea.high === null || idea.mean === null ? (
          formatScore(null)
        ) : (
          <ScoreRange
            {...scale}
            low={idea.low}
            high={idea.high}
            mean={idea.mean}
            description={t("ranking.between-label", {
              low: formatScore(idea.low),
              high: formatScore(idea.high),
              mean: formatScore(idea.mean),
            })}
          />
        ),
    },
    {
      key: "reviews",
      label: t("ranking.reviews"),
      numeric: true,
      cell: (idea) => format.number(idea.reviews),
    },
    ...(ideas.some((idea) => idea.votes !== null)
      ? [
          {
            key: "votes",
            label: t("ranking.votes"),
            numeric: true,
            cell: (idea: RankedIdea) => format.number(idea.votes ?? 0),
          },
        ]
      : []),
    ...(ideas.some((idea) => idea.requestedAmountMinor !== null)
      ? [
          {
            key: "asked",
            label: t("ranking.asked"),
            numeric: true,
            cell: (idea: RankedIdea) =>
              idea.requestedAmountMinor === null
                ? t("selection.nothing")
                : format.money(idea.requestedAmountMinor, currency),
          },
        ]
      : []),
    ...(hasDecisions
      ? [
          {
            key: "stage",
            label: t("selection.stage"),
            cell: (idea: RankedIdea) => <StageBadge stage={idea.stage} />,
          },
        ]
      : []),
  ];
  function formatScore(value: number | null) {
    return value === null ? t("selection.nothing") : format.fixed(value, 2);
  }
  return (
    <div className="dense">
      <DataTable
        caption={t("ranking.caption", { count: ideas.length })}
        rows={ideas}
        rowKey={(idea) => idea.id}
        columns={columns}
      />
    </div>
  );
}
