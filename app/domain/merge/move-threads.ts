import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Ctx } from "../ctx.ts";

type Sides = { fromId: string; intoId: string };

/**
 * Moves the threads of a merged idea to the other idea, with their reactions and thanks. Threads with
 * suggestions stay: these are about the idea's own text and made its versions.
 */
export async function moveThreads(ctx: Ctx, { fromId, intoId }: Sides): Promise<void> {
  const moved = await ctx.db.execute<{ id: string }>(sql`
    with recursive tree(id, root) as (
      select id, id
      from contributions
      where idea_id = ${fromId} and parent_id is null
      union all
      select c.id, t.root
      from contributions c
      join tree t on c.parent_id = t.id
      where c.idea_id = ${fromId})
    update contributions c
    set idea_id = ${intoId}, moved_from_idea_id = ${fromId}
    from tree t
    where c.id = t.id
      and t.root not in (select s.root from tree s join suggestions g on g.contribution_id = s.id)
    returning c.id`);
  await moveRecognition(ctx, fromId, intoId, moved);
}

/** Moves the threads back that came with the merge, also what was written in them since. */
export async function moveThreadsBack(ctx: Ctx, { fromId, intoId }: Sides): Promise<void> {
  const moved = await ctx.db.execute<{ id: string }>(sql`
    update contributions
    set idea_id = ${fromId}, moved_from_idea_id = null
    where idea_id = ${intoId} and moved_from_idea_id = ${fromId}
    returning id`);
  await moveRecognition(ctx, intoId, fromId, moved);
}

async function moveRecognition(
  { db }: Ctx,
  fromId: string,
  toId: string,
  moved: readonly { id: string }[],
): Promise<void> {
  const isMoved = sql`idea_id = ${fromId} and contribution_id = ${anyOf(moved.map(({ id }) => id))}`;
  await db.execute(sql`update reactions set idea_id = ${toId} where ${isMoved}`);
  await db.execute(sql`update thanks set idea_id = ${toId} where ${isMoved}`);
}
