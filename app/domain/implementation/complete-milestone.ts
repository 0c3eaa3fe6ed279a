import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { milestones } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** Marks a milestone as completed or open again; doing so twice changes nothing. */
export function completeMilestone(
  ctx: Ctx,
  input: { ideaId: string; milestoneId: string; reached: boolean },
) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.build", idea);
    const isMilestone = and(eq(milestones.id, input.milestoneId), eq(milestones.ideaId, idea.id));
    const [milestone] = await tx.db
      .select({ id: milestones.id })
      .from(milestones)
      .where(isMilestone);
    if (!milestone) refuse("not-found");
    const changed = await tx.db
      .update(milestones)
      .set({ completedAt: input.reached ? sql`now()` : null })
      .where(
        and(
          isMilestone,
          input.reached ? isNull(milestones.completedAt) : isNotNull(milestones.completedAt),
        ),
      )
      .returning({ id: milestones.id });
    if (changed.length === 0) return;
    await record(tx, {
      type: input.reached ? "milestone.completed" : "milestone.reopened",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      milestoneId: input.milestoneId,
    });
  });
}
