import { eq, sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import type { Ctx } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import type { MergeFacts, Sides } from "./merge-rules.ts";

/** Two ideas as they stand until this transaction ends. Always in the same order, so that two who want both never wait for each other. */
export async function holdSides(ctx: Ctx, fromId: string, intoId: string): Promise<Sides> {
  if (fromId === intoId) refuse("merge.same");
  const held = new Map<string, Sides["from"]>();
  for (const id of [fromId, intoId].sort()) held.set(id, await holdIdea(ctx, id));
  return { from: held.get(fromId)!, into: held.get(intoId)! };
}

/** A proposal about this idea, with both its ideas held. Refuses with not-found. */
export async function holdMerge(ctx: Ctx, ideaId: string, id: string): Promise<MergeFacts> {
  const row = async () =>
    (await ctx.db.select().from(ideaMerges).where(eq(ideaMerges.id, id)))[0] ?? refuse("not-found");
  const { fromId, intoId } = await row();
  if (ideaId !== fromId && ideaId !== intoId) refuse("not-found");
  const sides = await holdSides(ctx, fromId, intoId);
  const { state, asks, proposedById, reason } = await row();
  return { id, state, asks, proposedById, reason, ...sides };
}

/** How many ideas have joined this one, and stand so. */
export async function hasJoined(ctx: Ctx, ideaId: string): Promise<boolean> {
  return (
    (await ctx.db.$count(
      ideaMerges,
      sql`${ideaMerges.intoId} = ${ideaId} and ${ideaMerges.state} = 'agreed'`,
    )) > 0
  );
}
