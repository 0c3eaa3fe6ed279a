import { and, count, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import type { beginFields } from "../challenge/fields.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { moveChallenge } from "../challenge/move-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { answeredOnTheWay, nextPhase } from "../funnel/challenge-phases.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * The manager ends a phase by beginning the next one. It is a decision about ideas, so it lives with them: none may be left
 * without an answer on the way, and the shortlist (every idea, where the challenge has no selection) goes before the jury in
 * the same breath. `phase` is the one the person meant, so pressing twice begins one. Refuses challenge.phase, challenge.last-phase and what answeredBefore says.
 */
export function beginPhase(ctx: Ctx, { challengeId: id, phase }: z.output<typeof beginFields>) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, id, "alone");
    allowChallenge(ctx.actor, "challenge.move", challenge);
    if (challenge.phase === "draft") refuse("challenge.phase"); // it is announced, by announce-challenge
    const has = (
      await ctx.db
        .select({ phase: challengeSchedule.phase })
        .from(challengeSchedule)
        .where(eq(challengeSchedule.challengeId, id))
    ).map((row) => row.phase);
    const next = nextPhase(challenge.phase, has);
    if (next === null) refuse("challenge.last-phase");
    if (next !== phase) refuse("challenge.phase");

    await everybodyAnswered(ctx, id, challenge.phase, next, has);
    await moveChallenge(ctx, challenge, next);
    if (next === "jury") await sendToJury(ctx, id);
  });
}

async function everybodyAnswered(
  ctx: Ctx,
  id: string,
  from: ChallengePhase,
  to: ChallengePhase,
  has: readonly ChallengePhase[],
) {
  for (const { stages, refusal } of answeredOnTheWay(from, to, has)) {
    const [left] = await ctx.db.select({ count: count() }).from(ideas).where(inStages(id, stages));
    if (left!.count > 0) refuse(refusal, { count: left!.count });
  }
}

async function sendToJury(ctx: Ctx, id: string) {
  const shortlist = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(inStages(id, ["open", "shortlisted"]))
    .orderBy(ideas.id);
  await moveIdeas(
    ctx,
    "review",
    (
      await loadIdeas(
        ctx,
        shortlist.map((idea) => idea.id),
      )
    ).map((idea) => ({ idea })),
  );
}

const inStages = (challengeId: string, stages: readonly IdeaStage[]) =>
  and(eq(ideas.challengeId, challengeId), inArray(ideas.stage, [...stages]));
