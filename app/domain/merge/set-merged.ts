import { and, eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

type Merge = { id: string; fromId: string; intoId: string };

/**
 * Writes that two ideas are merged, or no longer are. Locks both ideas against contributions,
 * reactions, thanks and votes, which share them (lock-against-merge.ts). Refuses not-found when the
 * merge has another state by now.
 */
export async function setMerged(
  ctx: Ctx,
  { id, fromId, intoId }: Merge,
  { merged, message }: { merged: boolean; message: string },
): Promise<void> {
  await ctx.db.execute(sql`
    select
    from ideas
    where id in (${fromId}, ${intoId})
    order by id
    for update`);
  const [changed] = await ctx.db
    .update(ideaMerges)
    .set({
      state: merged ? "agreed" : "undone",
      decidedById: ctx.actor.id,
      decidedAt: sql`now()`,
      message: message || null,
    })
    .where(and(eq(ideaMerges.id, id), eq(ideaMerges.state, merged ? "proposed" : "agreed")))
    .returning({ id: ideaMerges.id });
  if (!changed) refuse("not-found");
  await ctx.db
    .update(ideas)
    .set({ mergedIntoId: merged ? intoId : null })
    .where(eq(ideas.id, fromId));
}
