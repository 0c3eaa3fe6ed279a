import { sql } from "drizzle-orm";
import type { RichText } from "#app/rich-text/rich-text.ts";
import type { AcceptMode, ChallengeRole, ContributionKind, ContributionState } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";
import type { Text } from "../suggestion/suggested-text.ts";
import { type PartView, partViews } from "../suggestion/suggestion-view.ts";

type Row = {
  id: string;
  parentId: string | null;
  kind: ContributionKind;
  state: ContributionState;
  body: RichText;
  asRole: ChallengeRole | null;
  createdAt: string;
  authorId: string | null;
  authorName: string | null;
  authorPhotoId: string | null;
  authorJobTitle: string | null;
  resolutionMessage: string | null;
  resolvedAt: string | null;
  resolvedByName: string | null;
  answerId: string | null;
  causedChange: boolean;
  task: string | null;
  hasJoinedTeam: boolean;
  isAnswer: boolean;
  isMine: boolean;
  movedFrom: { id: string; title: string } | null; // the merged idea it was written at
};
type StoredRow = Row & {
  suggested: {
    proposed: Text;
    base: Text;
    acceptMode: AcceptMode | null;
    version: number | null;
  } | null;
};
/**
 * What an improvement changes in the text it was written on; `version` is the one it was accepted
 * in.
 */
export type Suggestion = {
  parts: PartView[];
  acceptMode: AcceptMode | null;
  version: number | null;
};
/**
 * `depth` is 0 for the start of a thread; replies follow what they reply to, oldest first.
 * `openParent` is the open question or concern it replies to.
 */
export type Contribution = Row & {
  depth: number;
  suggestion: Suggestion | null;
  openParent: { id: string; kind: ContributionKind; isMine: boolean } | null;
};

const pageSize = 50;

/**
 * A page of fifty threads of an idea with all replies, in reading order, in one query. `after` is
 * the cursor of the page before. The caller checks that the idea may be seen.
 */
export async function contributionThread(
  ctx: Ctx,
  ideaId: string,
  after?: string,
): Promise<{ contributions: Contribution[]; next: string | null }> {
  const [afterAt, afterId] = parseCursor(after);
  const rows = [
    ...(await ctx.db.execute<StoredRow & Record<string, unknown>>(sql`
    with recursive roots as (
      select id, created_at
      from contributions
      where idea_id = ${ideaId} and parent_id is null
        ${afterAt ? sql`and (created_at, id) > (${afterAt}::timestamptz, ${afterId})` : sql``}
      order by created_at, id
      limit ${pageSize + 1}
    ),
    threads(id) as (
      select id
      from roots
      union all
      select c.id
      from contributions c
      join threads t on c.parent_id = t.id
      where c.idea_id = ${ideaId}
    )
    select
      c.id,
      c.parent_id as "parentId",
      c.kind,
      c.state,
      c.body,
      c.as_role as "asRole",
      to_json(c.created_at)#>>'{}' as "createdAt",
      author.id as "authorId",
      author.name as "authorName",
      author.photo_id as "authorPhotoId",
      author.job_title as "authorJobTitle",
      c.resolution_message as "resolutionMessage",
      to_json(c.resolved_at)#>>'{}' as "resolvedAt",
      resolver.name as "resolvedByName",
      c.answer_id as "answerId",
      c.caused_change as "causedChange",
      c.task,
      case when origin.id is not null
        then jsonb_build_object('id', origin.id, 'title', origin.title)
      end as "movedFrom",
      coalesce(c.author_id = ${ctx.actor.id}, false) as "isMine",
      exists (
        select from contributions q
        where q.answer_id = c.id and q.idea_id = c.idea_id
      ) as "isAnswer",
      c.kind = 'offer' and c.state = 'accepted' and c.task is null and exists (
        select from idea_authors a
        where a.idea_id = c.idea_id and a.person_id = c.author_id
      ) as "hasJoinedTeam",
      (
        select jsonb_build_object(
          'proposed', jsonb_build_object('title', g.title, 'body', g.body),
          'base', jsonb_build_object('title', v.title, 'body', v.body),
          'acceptMode', g.accept_mode,
          'version', case when g.accept_mode is not null then (
            select max(number)
            from idea_versions m
            where m.idea_id = g.idea_id and m.contribution_id = g.contribution_id
          ) end
        )
        from suggestions g
        join idea_versions v on v.idea_id = g.idea_id and v.number = g.base_version
        where g.contribution_id = c.id
      ) as suggested
    from threads t
    join contributions c on c.id = t.id
    left join people author on author.id = c.author_id
    left join people resolver on resolver.id = c.resolved_by_id
    left join ideas origin on origin.id = c.moved_from_idea_id
    order by c.created_at, c.id`)),
  ];
  const roots = rows.filter((row) => row.parentId === null);
  const last = roots[pageSize - 1];
  const next = roots.length > pageSize && last ? `${last.createdAt}|${last.id}` : null;
  return { contributions: inReadingOrder(rows, roots.slice(0, pageSize)), next };
}

// A stack instead of recursion, since threads can be arbitrarily deep.
function inReadingOrder(rows: readonly StoredRow[], roots: readonly StoredRow[]): Contribution[] {
  const replies = new Map<string, StoredRow[]>();
  for (const row of rows)
    if (row.parentId) replies.set(row.parentId, [...(replies.get(row.parentId) ?? []), row]);
  const ordered: Contribution[] = [];
  const stack: { row: StoredRow; depth: number; openParent: Contribution["openParent"] }[] = roots
    .toReversed()
    .map((row) => ({ row, depth: 0, openParent: null }));
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { suggested, ...row } = item.row;
    ordered.push({
      ...row,
      depth: item.depth,
      openParent: item.openParent,
      suggestion: suggested && {
        parts: partViews({ ...suggested, later: [] }),
        acceptMode: suggested.acceptMode,
        version: suggested.version,
      },
    });
    const isOpenQuestion =
      row.state === "open" && (row.kind === "question" || row.kind === "concern");
    const openParent = isOpenQuestion
      ? { id: row.id, kind: row.kind, isMine: row.isMine }
      : item.openParent;
    for (const reply of (replies.get(row.id) ?? []).toReversed())
      stack.push({ row: reply, depth: item.depth + 1, openParent });
  }
  return ordered;
}

function parseCursor(after: string | undefined): [string | null, string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d)\|(contribution_[\w.-]{1,100})$/.exec(
    after ?? "",
  );
  return match ? [match[1]!, match[2]!] : [null, ""];
}
