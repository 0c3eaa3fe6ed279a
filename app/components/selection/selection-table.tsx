import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { useField } from "../ui/reply.tsx";

export type DeskIdea = {
  id: string;
  title: string;
  stage: IdeaStage;
  authors: readonly string[];
  reason: string | null;
  votes: number | null;
  contributions: number;
  answered: boolean;
  askedMinor: number | null;
};

/** The ideas of a challenge with what one looks at when choosing. `tickable`: inside a form, each with a box. */
export function DeskTable({
  challenge,
  ideas,
  tickable,
}: {
  challenge: { currency: string };
  ideas: readonly DeskIdea[];
  tickable?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { typed } = useField("ideas");
  const ticked = new Set((typed ?? "").split("\n"));
  const none = t("selection.nothing");
  const mixed = new Set(ideas.map((idea) => idea.stage)).size > 1;
  const votes = ideas.some((idea) => idea.votes !== null);
  return (
    <div className="dense">
      <DataTable
        caption={t(votes ? "selection.caption" : "selection.caption-hidden", {
          count: ideas.length,
        })}
        rows={ideas}
        rowKey={(idea) => idea.id}
        columns={[
          {
            key: "idea",
            label: t("selection.idea"),
            cell: (idea) => (
              <div className="flex items-start gap-3">
                {tickable && (
                  <label className="check -my-1">
                    <input
                      type="checkbox"
                      name="ideas[]"
                      value={idea.id}
                      defaultChecked={ticked.has(idea.id)}
                      aria-label={t("selection.tick", { title: idea.title })}
                    />
                  </label>
                )}
                <div className="grid min-w-0 gap-1">
                  <a href={paths.idea(idea.id)} className="text-ink">
                    {idea.title}
                  </a>
                  <span className="text-sm font-normal text-muted">
                    {format.list(idea.authors)}
                  </span>
                  {idea.reason && (
                    <span className="text-sm font-normal text-muted">
                      {t("selection.reason-was", { reason: idea.reason })}
                    </span>
                  )}
                </div>
              </div>
            ),
          },
          ...(mixed
            ? [
                {
                  key: "stage",
                  label: t("selection.stage"),
                  cell: (idea: DeskIdea) => <StageBadge stage={idea.stage} />,
                },
              ]
            : []),
          ...(votes
            ? [
                {
                  key: "votes",
                  label: t("selection.votes"),
                  figure: true,
                  cell: (idea: DeskIdea) => format.number(idea.votes ?? 0),
                },
              ]
            : []),
          {
            key: "contributions",
            label: t("selection.contributions"),
            figure: true,
            cell: (idea) => format.number(idea.contributions),
          },
          {
            key: "answered",
            label: t("selection.answered"),
            cell: (idea) =>
              idea.answered ? (
                <Badge tone="kelp" icon="check">
                  {t("selection.answered.yes")}
                </Badge>
              ) : (
                <span className="text-muted">{t("selection.answered.no")}</span>
              ),
          },
          {
            key: "asked",
            label: t("selection.asked"),
            figure: true,
            cell: (idea) =>
              idea.askedMinor === null ? none : format.money(idea.askedMinor, challenge.currency),
          },
        ]}
      />
    </div>
  );
}
