import { eq, sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import type { MergeFacts, Sides } from "../access/merge-rules.ts";
import type { Ctx } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * Locks two ideas until this transaction ends, always in the same order, so that there is no
 * deadlock.
 */
export async function lockSides(ctx: Ctx, fromId: string, intoId: string): Promise<Sides> {
  if (fromId === intoId) refuse("merge.same");
  const locked = new Map<string, Sides["from"]>();
  for (const id of [fromId, intoId].sort()) locked.set(id, await lockIdea(ctx, id));
  return { from: locked.get(fromId)!, into: locked.get(intoId)! };
}

/** Loads a merge of this idea and locks both ideas. Refuses not-found. */
export async function lockMerge(ctx: Ctx, ideaId: string, id: string): Promise<MergeFacts> {
  const loadRow = async () =>
    (await ctx.db.select().from(ideaMerges).where(eq(ideaMerges.id, id)))[0] ?? refuse("not-found");
  const { fromId, intoId } = await loadRow();
  if (ideaId !== fromId && ideaId !== intoId) refuse("not-found");
  const sides = await lockSides(ctx, fromId, intoId);
  const { state, approverSide, proposedById, reason } = await loadRow();
  return { id, state, approverSide, proposedById, reason, ...sides };
}

/** Whether other ideas are merged into this one. */
export async function hasMergedIdeas(ctx: Ctx, ideaId: string): Promise<boolean> {
  const merges = await ctx.db.$count(
    ideaMerges,
    sql`${ideaMerges.intoId} = ${ideaId} and ${ideaMerges.state} = 'agreed'`,
  );
  return merges > 0;
}
