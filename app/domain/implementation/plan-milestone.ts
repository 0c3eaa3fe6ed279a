import { count, eq } from "drizzle-orm";
import { milestones } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";

/** The owner plans a milestone with its due date. */
export function planMilestone(
  ctx: Ctx,
  input: { ideaId: string; title: string; dueOn: string | null },
) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.build", idea);
    const [existing] = await tx.db
      .select({ count: count() })
      .from(milestones)
      .where(eq(milestones.ideaId, idea.id));
    const [milestone] = await tx.db
      .insert(milestones)
      .values({
        ideaId: idea.id,
        title: input.title,
        dueOn: input.dueOn,
        position: existing!.count,
      })
      .returning({ id: milestones.id });
    await record(tx, {
      type: "milestone.planned",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      milestoneId: milestone!.id,
    });
  });
}
