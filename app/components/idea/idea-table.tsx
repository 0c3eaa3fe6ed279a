import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { DataTable, type Column } from "../ui/data-table.tsx";
import { When } from "../ui/when.tsx";
import type { CardIdea } from "./idea-card.tsx";
import { StageBadge } from "./stage-badge.tsx";

/** Many ideas at a glance. Votes only where they may be seen. */
export function IdeaTable({ ideas, caption, votes }: { ideas: readonly CardIdea[]; caption: string; votes: boolean }) {
  const t = useT();
  const { list } = useFormat();
  const columns: Column<CardIdea>[] = [
    { key: "idea", label: t("challenge.column.idea"), cell: (idea) => <a href={paths.idea(idea.id)}>{idea.title}</a> },
    { key: "authors", label: t("challenge.column.authors"), cell: (idea) => list(idea.authors.slice(0, 3).map(({ name }) => name)) },
    { key: "stage", label: t("challenge.column.stage"), cell: (idea) => <StageBadge stage={idea.stage} /> },
    { key: "posted", label: t("challenge.column.posted"), cell: (idea) => idea.submittedAt && <When at={idea.submittedAt} as="short" /> },
    { key: "contributions", label: t("challenge.column.contributions"), figure: true, cell: (idea) => idea.contributions },
    ...(votes ? [{ key: "votes", label: t("challenge.column.votes"), figure: true, cell: (idea: CardIdea) => idea.votes }] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={ideas} rowKey={(idea) => idea.id} />;
}
