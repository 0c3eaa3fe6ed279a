import { and, eq, notInArray, sql } from "drizzle-orm";
import { challengeMembers, criteria } from "#db/schema/challenge.ts";
import { scorecards, scores } from "#db/schema/jury.ts";
import { allowReview } from "../access/jury-rules.ts";
import { record } from "../activity/record.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import type { Score } from "./fields.ts";
import { loadReview } from "./load-review.ts";
import { nextReview } from "./next-review.ts";

type Input = { ideaId: string; scores: readonly Score[]; note: string; submit: boolean };

/**
 * Saves a juror's scores for one idea, as a draft or submitted. A submitted scorecard needs every
 * criterion (jury.incomplete). It can be changed until the juror has submitted their last one; from
 * then on they see the others' scores, and theirs are final (jury.given). Returns the idea to judge
 * next, null when there is none.
 */
export function writeScorecard(ctx: Ctx, input: Input) {
  return inTransaction(ctx, async (tx) => {
    const {
      challenge: { id: challengeId },
    } = await loadIdea(tx, input.ideaId);
    await lockChallenge(tx, challengeId, "shared");
    await lockJuror(tx, challengeId);
    const idea = await loadIdea(tx, input.ideaId);
    allowReview(tx.actor, "scorecard.write", await loadReview(tx, idea));

    const criteriaRows = await tx.db
      .select({ id: criteria.id, min: criteria.scaleMin, max: criteria.scaleMax })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId));
    const answers = criteriaRows.flatMap(({ id, min, max }) => {
      const score = input.scores.find(({ criterionId }) => criterionId === id);
      if (!score || score.value === null || score.value < min || score.value > max) return [];
      return [{ ...score, value: score.value }];
    });
    const isIncomplete = criteriaRows.length === 0 || answers.length < criteriaRows.length;

    const jurorId = tx.actor.id!;
    const [card] = await tx.db
      .insert(scorecards)
      .values({
        ideaId: idea.id,
        jurorId,
        note: input.note,
        submittedAt: input.submit ? sql`now()` : null,
      })
      .onConflictDoUpdate({
        target: [scorecards.ideaId, scorecards.jurorId],
        set: {
          note: sql`excluded.note`,
          submittedAt: sql`coalesce(${scorecards.submittedAt}, excluded.submitted_at)`,
        },
      })
      .returning({ id: scorecards.id, submittedAt: scorecards.submittedAt });
    if (card!.submittedAt && isIncomplete) refuse("jury.incomplete");

    await tx.db.delete(scores).where(
      and(
        eq(scores.scorecardId, card!.id),
        answers.length
          ? notInArray(
              scores.criterionId,
              answers.map(({ criterionId }) => criterionId),
            )
          : undefined,
      ),
    );
    if (answers.length) {
      await tx.db
        .insert(scores)
        .values(
          answers.map(({ criterionId, value, note }) => ({
            scorecardId: card!.id,
            criterionId,
            value,
            note,
          })),
        )
        .onConflictDoUpdate({
          target: [scores.scorecardId, scores.criterionId],
          set: { value: sql`excluded.value`, note: sql`excluded.note` },
        });
    }
    if (card!.submittedAt)
      await record(tx, {
        type: "scorecard.submitted",
        challengeId,
        ideaId: idea.id,
        scorecardId: card!.id,
      });
    return {
      challengeId,
      given: card!.submittedAt !== null,
      next: await nextReview(tx, challengeId, idea.id),
    };
  });
}

/**
 * Locks a juror in a challenge, so that their scorecards are written one at a time and exactly one
 * of them is the last.
 */
export const lockJuror = (ctx: Ctx, challengeId: string) =>
  ctx.db
    .select({ id: challengeMembers.personId })
    .from(challengeMembers)
    .where(
      and(
        eq(challengeMembers.challengeId, challengeId),
        eq(challengeMembers.personId, ctx.actor.id ?? ""),
        eq(challengeMembers.role, "juror"),
      ),
    )
    .for("update");
