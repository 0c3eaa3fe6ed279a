import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Badge } from "../ui/badge.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { useField } from "../ui/reply.tsx";

export type SelectableIdea = {
  id: string;
  title: string;
  stage: IdeaStage;
  authors: readonly string[];
  reason: string | null;
  votes: number | null;
  contributions: number;
  answered: boolean;
  requestedAmountMinor: number | null;
};

/**
 * The ideas of a challenge with the facts needed for a selection. `selectable`: inside a form, each
 * with a checkbox.
 */
export function SelectionTable({
  challenge,
  ideas,
  selectable,
}: {
  challenge: { currency: string };
  ideas: readonly SelectableIdea[];
  selectable?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { submitted } = useField("ideas");
  const selectedIds = new Set((submitted ?? "").split("\n"));
  const none = t("selection.nothing");
  const hasMixedStages = new Set(ideas.map((idea) => idea.stage)).size > 1;
  const hasVotes = ideas.some((idea) => idea.votes !== null);
  return (
    <div className="dense">
      <DataTable
        caption={t(hasVotes ? "selection.caption" : "selection.caption-hidden", {
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
                {selectable && (
                  <label className="check -my-1">
                    <input
                      type="checkbox"
                      name="ideas[]"
                      value={idea.id}
                      defaultChecked={selectedIds.has(idea.id)}
                      aria-label={t("selection.tick", { title: idea.title })}
                    />
                  </label>
                )}
                <div className="grid min-w-0 gap-1">
                  <a href={paths.idea(idea.id)} className="text-text">
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
          ...(hasMixedStages
            ? [
                {
                  key: "stage",
                  label: t("selection.stage"),
                  cell: (idea: SelectableIdea) => <StageBadge stage={idea.stage} />,
                },
              ]
            : []),
          ...(hasVotes
            ? [
                {
                  key: "votes",
                  label: t("selection.votes"),
                  numeric: true,
                  cell: (idea: SelectableIdea) => format.number(idea.votes ?? 0),
                },
              ]
            : []),
          {
            key: "contributions",
            label: t("selection.contributions"),
            numeric: true,
            cell: (idea) => format.number(idea.contributions),
          },
          {
            key: "answered",
            label: t("selection.answered"),
            cell: (idea) =>
              idea.answered ? (
                <Badge tone="success" icon="check">
                  {t("selection.answered.yes")}
                </Badge>
              ) : (
                <span className="text-muted">{t("selection.answered.no")}</span>
              ),
          },
          {
            key: "asked",
            label: t("selection.asked"),
            numeric: true,
            cell: (idea) =>
              idea.requestedAmountMinor === null
                ? none
                : format.money(idea.requestedAmountMinor, challenge.currency),
          },
        ]}
      />
    </div>
  );
}
