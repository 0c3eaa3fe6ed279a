import type { Standing } from "#app/domain/jury/standings.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Between } from "./review-switcher.tsx";

export type Ranked = Omit<Standing, "ideaId"> & {
  id: string;
  title: string;
  stage: IdeaStage;
  askedMinor: number | null;
  votes: number | null;
};

/** The ideas in the jury's order, with how far apart the scores lie, and the crowd's votes beside it. */
export function RankingTable({
  ideas,
  scale,
  currency,
}: {
  ideas: readonly Ranked[];
  scale: { min: number; max: number };
  currency: string;
}) {
  const t = useT();
  const format = useFormat();
  const corrected = ideas.some(
    (i) => i.corrected !== null && i.mean !== null && Math.abs(i.corrected - i.mean) > 0.005,
  );
  const decided = ideas.some((i) => i.stage !== "shortlisted" && i.stage !== "in-review");
  const columns: Column<Ranked>[] = [
    {
      key: "idea",
      label: t("ranking.idea"),
      cell: (idea) => (
        <div className="flex items-start gap-3">
          <b
            className="rank figures"
            aria-label={idea.rank ? t("ranking.place", { rank: idea.rank }) : undefined}
          >
            {idea.rank ?? ""}
          </b>
          <div className="grid min-w-0 justify-items-start gap-1">
            <a href={paths.idea(idea.id)} className="text-ink">
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
              <Badge tone="amber" icon="speech">
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
      figure: true,
      cell: (idea) => (
        <>
          <b>{figure(idea.corrected ?? idea.mean)}</b>
          {corrected && idea.mean !== null && (
            <small className="score-raw">
              {t("ranking.raw-said", { score: figure(idea.mean) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: "between",
      label: t("ranking.between"),
      figure: true,
      cell: (idea) =>
        idea.low === null || idea.high === null || idea.mean === null ? (
          figure(null)
        ) : (
          <Between
            {...scale}
            low={idea.low}
            high={idea.high}
            mean={idea.mean}
            said={t("ranking.between-said", {
              low: figure(idea.low),
              high: figure(idea.high),
              mean: figure(idea.mean),
            })}
          />
        ),
    },
    {
      key: "reviews",
      label: t("ranking.reviews"),
      figure: true,
      cell: (idea) => format.number(idea.reviews),
    },
    ...(ideas.some((i) => i.votes !== null)
      ? [
          {
            key: "votes",
            label: t("ranking.votes"),
            figure: true,
            cell: (idea: Ranked) => format.number(idea.votes ?? 0),
          },
        ]
      : []),
    ...(ideas.some((i) => i.askedMinor !== null)
      ? [
          {
            key: "asked",
            label: t("ranking.asked"),
            figure: true,
            cell: (idea: Ranked) =>
              idea.askedMinor === null
                ? t("selection.nothing")
                : format.money(idea.askedMinor, currency),
          },
        ]
      : []),
    ...(decided
      ? [
          {
            key: "stage",
            label: t("selection.stage"),
            cell: (idea: Ranked) => <StageBadge stage={idea.stage} />,
          },
        ]
      : []),
  ];
  function figure(value: number | null) {
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
