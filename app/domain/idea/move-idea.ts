import { and, eq, inArray, sql } from "drizzle-orm";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { blockedBy, type IdeaMove, ideaMoves } from "../funnel/idea-moves.ts";
import { refuse } from "../refusals.ts";

/**
 * The only writer of ideas.stage: permission, state, history and activity are checked and kept together.
 * Call it inside the transaction of the verb whose decision it is. Refuses idea.stage, challenge.phase,
 * idea.reason-missing, and idea.changed-meanwhile when somebody else was quicker.
 */
export const moveIdea = (ctx: Ctx, idea: IdeaFacts, move: IdeaMove, reason?: string) =>
  moveIdeas(ctx, move, [{ idea, reason }]);

/** Many ideas, each with its own reason and its own row of history: all of them or none, in a constant number of queries. */
export async function moveIdeas(
  ctx: Ctx,
  move: IdeaMove,
  moves: readonly { idea: IdeaFacts; reason?: string }[],
) {
  if (moves.length === 0) return;
  for (const { idea, reason } of moves) {
    allowIdea(ctx.actor, `idea.${move}`, idea);
    const blocked = blockedBy(move, idea.stage, idea.challenge.phase, reason);
    if (blocked) refuse(blocked);
  }

  const { to } = ideaMoves[move];
  for (const from of new Set(moves.map(({ idea }) => idea.stage))) {
    const ids = moves.filter(({ idea }) => idea.stage === from).map(({ idea }) => idea.id);
    const moved = await ctx.db
      .update(ideas)
      .set({
        stage: to,
        ...(move === "submit" ? { submittedAt: sql`now()` } : {}),
        ...(to === "open" && move !== "reconsider" && move !== "unmerge"
          ? { answerBy: sql`answer_promised(${ideas.challengeId}, now())` }
          : {}),
      })
      .where(and(inArray(ideas.id, ids), eq(ideas.stage, from)))
      .returning({ id: ideas.id });
    if (moved.length !== ids.length) refuse("idea.changed-meanwhile");
  }

  await ctx.db.insert(ideaStageChanges).values(
    moves.map(({ idea, reason }) => ({
      ideaId: idea.id,
      from: idea.stage,
      to,
      byId: ctx.actor.id,
      reason: reason?.trim() || null,
    })),
  );
  const [first, ...rest] = moves.map(({ idea }) => ({
    type: "idea.moved" as const,
    challengeId: idea.challenge.id,
    ideaId: idea.id,
    move,
  }));
  await record(ctx, first!, ...rest);
}
