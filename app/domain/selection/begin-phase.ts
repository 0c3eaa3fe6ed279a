import { and, count, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import type { beginFields } from "../challenge/fields.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { moveChallenge } from "../challenge/move-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { answerRulesBetween, nextPhase } from "../funnel/challenge-phases.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * The manager ends a phase by starting the next one. All ideas must have their answer by then
 * (answerRules), and the start of the jury phase sends the shortlist to the jury (every idea, where
 * the challenge has no selection). `phase` is the one the manager meant, so a form sent twice
 * starts one phase. Refuses challenge.phase, challenge.last-phase and the refusals of answerRules.
 */
export function beginPhase(ctx: Ctx, { challengeId: id, phase }: z.output<typeof beginFields>) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, id, "exclusive");
    allowChallenge(tx.actor, "challenge.move", challenge);
    if (challenge.phase === "draft") refuse("challenge.phase"); // see announce-challenge.ts
    const phases = (
      await tx.db
        .select({ phase: challengeSchedule.phase })
        .from(challengeSchedule)
        .where(eq(challengeSchedule.challengeId, id))
    ).map((row) => row.phase);
    const next = nextPhase(challenge.phase, phases);
    if (next === null) refuse("challenge.last-phase");
    if (next !== phase) refuse("challenge.phase");

    await checkAnswered(tx, id, challenge.phase, next, phases);
    await moveChallenge(tx, challenge, next);
    if (next === "jury") await sendToJury(tx, id);
  });
}

async function checkAnswered(
  ctx: Ctx,
  id: string,
  from: ChallengePhase,
  to: ChallengePhase,
  phases: readonly ChallengePhase[],
) {
  for (const { stages, refusal } of answerRulesBetween(from, to, phases)) {
    const [unanswered] = await ctx.db
      .select({ count: count() })
      .from(ideas)
      .where(inStages(id, stages));
    if (unanswered!.count > 0) refuse(refusal, { count: unanswered!.count });
  }
}

async function sendToJury(ctx: Ctx, challengeId: string) {
  const shortlist = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(inStages(challengeId, ["open", "shortlisted"]))
    .orderBy(ideas.id);
  const ids = shortlist.map(({ id }) => id);
  const moves = (await loadIdeas(ctx, ids)).map((idea) => ({ idea }));
  await moveIdeas(ctx, "review", moves);
}

const inStages = (challengeId: string, stages: readonly IdeaStage[]) =>
  and(eq(ideas.challengeId, challengeId), inArray(ideas.stage, [...stages]));
