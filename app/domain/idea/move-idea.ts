import { and, eq, inArray, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { type IdeaMove, ideaMoves, moveRefusal } from "../funnel/idea-moves.ts";
import { refuse } from "../refusals.ts";

/**
 * The only writer of ideas.stage: checks permission and stage, and writes history and activity with
 * it. Call it inside the transaction of the verb that decides. Refuses idea.stage, challenge.phase,
 * idea.reason-missing, and idea.changed-meanwhile when another move was first.
 */
export const moveIdea = (ctx: Ctx, idea: IdeaFacts, move: IdeaMove, reason?: string) =>
  moveIdeas(ctx, move, [{ idea, reason }]);

/**
 * Moves many ideas, each with its own reason and history: all or none, in a constant number of
 * queries.
 */
export async function moveIdeas(
  ctx: Ctx,
  move: IdeaMove,
  moves: readonly { idea: IdeaFacts; reason?: string }[],
) {
  if (moves.length === 0) return;
  for (const { idea, reason } of moves) {
    allowIdea(ctx.actor, `idea.${move}`, idea);
    const refusal = moveRefusal(move, idea.stage, idea.challenge.phase, reason);
    if (refusal) refuse(refusal);
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
          ? { answerDueAt: sql`challenge_answer_due(${ideas.challengeId}, now())` }
          : {}),
      })
      .where(and(inArray(ideas.id, lockedInOrder(ctx, ids)), eq(ideas.stage, from)))
      .returning({ id: ideas.id });
    if (moved.length !== ids.length) refuse("idea.changed-meanwhile");
  }

  await ctx.db.insert(ideaStageChanges).values(
    moves.map(({ idea, reason }) => ({
      ideaId: idea.id,
      from: idea.stage,
      to,
      actorId: ctx.actor.id,
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

/** The ideas, locked in a fixed order, so that two moves of the same ideas cannot deadlock. */
const lockedInOrder = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(eq(ideas.id, anyOf(ids)))
    .orderBy(ideas.id)
    .for("no key update");
