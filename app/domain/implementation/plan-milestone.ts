import { count, eq } from "drizzle-orm";
import { milestones } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";

/** The owner plans a step, with the day it should be there. */
export function planMilestone(
  ctx: Ctx,
  input: { ideaId: string; title: string; dueOn: string | null },
) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.build", idea);
    const [so] = await ctx.db
      .select({ far: count() })
      .from(milestones)
      .where(eq(milestones.ideaId, idea.id));
    const [made] = await ctx.db
      .insert(milestones)
      .values({ ideaId: idea.id, title: input.title, dueOn: input.dueOn, position: so!.far })
      .returning({ id: milestones.id });
    await record(ctx, {
      type: "milestone.planned",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      milestoneId: made!.id,
    });
  });
}
