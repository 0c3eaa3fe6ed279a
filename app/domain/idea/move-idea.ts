import { and, eq, sql } from "drizzle-orm";
import { ideas, ideaStageChanges } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { blockedBy, ideaMoves, type IdeaMove } from "../funnel/idea-moves.ts";
import { refuse } from "../refusals.ts";

/**
 * The only writer of ideas.stage: permission, state, history and activity are checked and kept together.
 * Call it inside the transaction of the verb whose decision it is. Refuses idea.stage, challenge.phase,
 * idea.reason-missing, and idea.changed-meanwhile when somebody else was quicker.
 */
export async function moveIdea(ctx: Ctx, idea: IdeaFacts, move: IdeaMove, reason?: string) {
  allowIdea(ctx.actor, `idea.${move}`, idea);
  const blocked = blockedBy(move, idea.stage, idea.challenge.phase, reason);
  if (blocked) refuse(blocked);

  const { to } = ideaMoves[move];
  const moved = await ctx.db
    .update(ideas)
    .set({ stage: to, ...(move === "submit" ? { submittedAt: sql`now()` } : {}) })
    .where(and(eq(ideas.id, idea.id), eq(ideas.stage, idea.stage)))
    .returning({ id: ideas.id });
  if (moved.length === 0) refuse("idea.changed-meanwhile");

  await ctx.db.insert(ideaStageChanges).values({ ideaId: idea.id, from: idea.stage, to, byId: ctx.actor.id, reason: reason?.trim() || null });
  await record(ctx, { type: "idea.moved", challengeId: idea.challenge.id, ideaId: idea.id, move });
}
