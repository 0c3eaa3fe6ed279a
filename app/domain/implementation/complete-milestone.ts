import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { milestones } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** Sets a step as reached or not reached; setting it twice changes nothing. */
export function reachMilestone(
  ctx: Ctx,
  input: { ideaId: string; milestoneId: string; reached: boolean },
) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.build", idea);
    const mine = and(eq(milestones.id, input.milestoneId), eq(milestones.ideaId, idea.id));
    const [found] = await ctx.db
      .select({ reachedAt: milestones.reachedAt })
      .from(milestones)
      .where(mine);
    if (!found) refuse("not-found");
    const changed = await ctx.db
      .update(milestones)
      .set({ reachedAt: input.reached ? sql`now()` : null })
      .where(
        and(mine, input.reached ? isNull(milestones.reachedAt) : isNotNull(milestones.reachedAt)),
      )
      .returning({ id: milestones.id });
    if (changed.length === 0) return;
    await record(ctx, {
      type: input.reached ? "milestone.completed" : "milestone.reopened",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      milestoneId: input.milestoneId,
    });
  });
}
