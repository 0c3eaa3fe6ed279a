import { sql } from "drizzle-orm";
import type { Prose } from "#app/rich-text/prose.ts";
import type { ChallengeRole, ContributionKind, ContributionState, Taking } from "#db/enums.ts";
import type { Ctx } from "../ctx.ts";
import type { Text } from "../suggestion/suggested-text.ts";
import { type ShownPart, shownParts } from "../suggestion/suggestion-view.ts";

type Row = {
  id: string;
  parentId: string | null;
  kind: ContributionKind;
  state: ContributionState;
  body: Prose;
  asRole: ChallengeRole | null;
  at: string;
  byId: string | null;
  byName: string | null;
  byPhotoId: string | null;
  byJob: string | null;
  settledWith: string | null;
  settledAt: string | null;
  settledBy: string | null;
  answerId: string | null;
  ledToChange: boolean;
  task: string | null;
  joined: boolean;
  isAnswer: boolean;
  mine: boolean;
  cameFrom: { id: string; title: string } | null; // it was written at an idea that became part of this one
};
type Stored = Row & {
  suggested: { proposed: Text; base: Text; taken: Taking | null; version: number | null } | null;
};
/** What an improvement changes in the text it was written on; `version` is the one it was taken over in. */
export type Suggestion = { parts: ShownPart[]; taken: Taking | null; version: number | null };
/** `depth`: 0 for one that starts a thread; deeper ones stand under what they answer, oldest first. */
/** `under`: the question or concern it is a reply to, while that is open. */
export type Contribution = Row & {
  depth: number;
  suggestion: Suggestion | null;
  under: { id: string; kind: ContributionKind; mine: boolean } | null;
};

const threadsOnAPage = 50;

/**
 * The threads of an idea, fifty at a time with everything under them, in reading order, in one query. `after`: the cursor
 * of the page before. Does not ask whether the idea may be seen: the page that calls it has.
 */
export async function threadOf(
  ctx: Ctx,
  ideaId: string,
  after?: string,
): Promise<{ contributions: Contribution[]; next: string | null }> {
  const [afterAt, afterId] = cursorOf(after);
  const rows = [
    ...(await ctx.db.execute<Stored & Record<string, unknown>>(sql`
    with recursive roots as (
      select id, created_at from contributions where idea_id = ${ideaId} and parent_id is null
        ${afterAt ? sql`and (created_at, id) > (${afterAt}::timestamptz, ${afterId})` : sql``}
      order by created_at, id limit ${threadsOnAPage + 1}
    ), threads(id) as (
      select id from roots union all select c.id from contributions c join threads t on c.parent_id = t.id where c.idea_id = ${ideaId}
    )
    select c.id, c.parent_id as "parentId", c.kind, c.state, c.body, c.as_role as "asRole", to_json(c.created_at)#>>'{}' as at,
      p.id as "byId", p.name as "byName", p.photo_id as "byPhotoId", p.job_title as "byJob",
      c.settled_with as "settledWith", to_json(c.settled_at)#>>'{}' as "settledAt", s.name as "settledBy",
      c.answer_id as "answerId", c.led_to_change as "ledToChange", c.task, case when o.id is not null then jsonb_build_object('id', o.id, 'title', o.title) end as "cameFrom", coalesce(c.by_id = ${ctx.actor.id}, false) as mine, exists (select from contributions q where q.answer_id = c.id and q.idea_id = c.idea_id) as "isAnswer",
      c.kind = 'offer' and c.state = 'accepted' and c.task is null and exists (select from idea_authors a where a.idea_id = c.idea_id and a.person_id = c.by_id) as joined,
      (select jsonb_build_object('proposed', jsonb_build_object('title', g.title, 'body', g.body), 'base', jsonb_build_object('title', v.title, 'body', v.body), 'taken', g.taken,
          'version', case when g.taken is not null then (select max(number) from idea_versions m where m.idea_id = g.idea_id and m.contribution_id = g.contribution_id) end)
        from suggestions g join idea_versions v on v.idea_id = g.idea_id and v.number = g.base_version where g.contribution_id = c.id) as suggested
    from threads t join contributions c on c.id = t.id left join people p on p.id = c.by_id left join people s on s.id = c.settled_by_id left join ideas o on o.id = c.came_from_id
    order by c.created_at, c.id`)),
  ];
  const roots = rows.filter((row) => row.parentId === null);
  const last = roots[threadsOnAPage - 1];
  const next = roots.length > threadsOnAPage && last ? `${last.at}|${last.id}` : null;
  return { contributions: inReadingOrder(rows, roots.slice(0, threadsOnAPage)), next };
}

function inReadingOrder(rows: readonly Stored[], roots: readonly Stored[]): Contribution[] {
  const under = new Map<string, Stored[]>();
  for (const row of rows)
    if (row.parentId) under.set(row.parentId, [...(under.get(row.parentId) ?? []), row]);
  const ordered: Contribution[] = [];
  const waiting: { row: Stored; depth: number; under: Contribution["under"] }[] = [...roots]
    .reverse()
    .map((row) => ({ row, depth: 0, under: null }));
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { suggested, ...row } = one.row;
    ordered.push({
      ...row,
      depth: one.depth,
      under: one.under,
      suggestion: suggested && {
        parts: shownParts({ ...suggested, later: [] }),
        taken: suggested.taken,
        version: suggested.version,
      },
    });
    const asked =
      row.state === "open" && (row.kind === "question" || row.kind === "concern")
        ? { id: row.id, kind: row.kind, mine: row.mine }
        : one.under;
    for (const reply of (under.get(row.id) ?? []).toReversed())
      waiting.push({ row: reply, depth: one.depth + 1, under: asked });
  }
  return ordered;
}

function cursorOf(after: string | undefined): [string | null, string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d)\|(contribution_[\w.-]{1,100})$/.exec(
    after ?? "",
  );
  return match ? [match[1]!, match[2]!] : [null, ""];
}
