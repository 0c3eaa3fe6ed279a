import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Highlighted } from "../ui/highlighted.tsx";
import { When } from "../ui/when.tsx";
import { CardVote } from "../vote/card-vote.tsx";
import type { CastVote } from "../vote/use-votes.ts";
import type { CardIdea } from "./idea-card.tsx";
import { StageBadge } from "./stage-badge.tsx";

/**
 * Many ideas at a glance, each with the reader's vote. Shows vote counts only where they are
 * visible.
 */
export function IdeaTable({
  ideas,
  caption,
  showVotes,
  castFor,
}: {
  ideas: readonly CardIdea[];
  caption: string;
  showVotes: boolean;
  castFor: (idea: CardIdea) => CastVote;
}) {
  const t = useT();
  const locale = useLocale();
  const { list } = useFormat();
  const columns: Column<CardIdea>[] = [
    {
      key: "idea",
      label: t("challenge.column.idea"),
      cell: (idea) => (
        <>
          <a href={paths.idea(idea.id)}>
            <Highlighted pieces={idea.highlightedTitle ?? idea.title} />
          </a>
          {idea.matchesText && (
            <p className="idea-passage">
              <Highlighted pieces={idea.excerpt} />
            </p>
          )}
        </>
      ),
    },
    {
      key: "authors",
      label: t("challenge.column.authors"),
      cell: (idea) => list(idea.authors.slice(0, 3).map((author) => displayName(author, locale))),
    },
    ...(ideas.some((idea) => idea.theme)
      ? [{ key: "theme", label: t("challenge.theme"), cell: (idea: CardIdea) => idea.theme }]
      : []),
    {
      key: "stage",
      label: t("challenge.column.stage"),
      cell: (idea) => <StageBadge stage={idea.stage} />,
    },
    {
      key: "posted",
      label: t("challenge.column.posted"),
      cell: (idea) => idea.submittedAt && <When at={idea.submittedAt} as="short" />,
    },
    {
      key: "contributions",
      label: t("challenge.column.contributions"),
      numeric: true,
      cell: (idea) => idea.contributions,
    },
    ...(showVotes || ideas.some((idea) => idea.votable || idea.hasMyVote)
      ? [
          {
            key: "votes",
            label: t("challenge.column.votes"),
            numeric: true,
            cell: (idea: CardIdea) => <CardVote idea={idea} {...castFor(idea)} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={ideas}
      rowKey={(idea) => idea.id}
      rowId={(idea) => `vote-${idea.id}`}
    />
  );
}
