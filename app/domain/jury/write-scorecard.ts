import { and, eq, notInArray, sql } from "drizzle-orm";
import { challengeMembers, criteria } from "#db/schema/challenge.ts";
import { scorecards, scores } from "#db/schema/jury.ts";
import { allowReview } from "../access/jury-rules.ts";
import { record } from "../activity/record.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import type { Score } from "./fields.ts";
import { loadReview } from "./load-review.ts";
import { nextReview } from "./next-review.ts";

type Input = { ideaId: string; scores: readonly Score[]; note: string; give: boolean };

/**
 * A juror's scores for one idea: kept for themselves, or given. Given needs every criterion (jury.incomplete). What was
 * given can be changed until the last idea has its scores too; from then on others' are visible and all stand (jury.given).
 * Gives the idea to judge next, null when there is none.
 */
export function writeScorecard(ctx: Ctx, input: Input) {
  return inTransaction(ctx, async (ctx) => {
    const {
      challenge: { id: challengeId },
    } = await loadIdea(ctx, input.ideaId);
    await holdChallenge(ctx, challengeId, "together");
    await holdJuror(ctx, challengeId);
    const idea = await loadIdea(ctx, input.ideaId);
    allowReview(ctx.actor, "scorecard.write", await loadReview(ctx, idea));

    const asked = await ctx.db
      .select({ id: criteria.id, min: criteria.scaleMin, max: criteria.scaleMax })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId));
    const answers = asked.flatMap(({ id, min, max }) => {
      const given = input.scores.find((s) => s.criterionId === id);
      return given && given.value !== null && given.value >= min && given.value <= max
        ? [{ ...given, value: given.value }]
        : [];
    });

    const jurorId = ctx.actor.id!;
    const [card] = await ctx.db
      .insert(scorecards)
      .values({
        ideaId: idea.id,
        jurorId,
        note: input.note,
        givenAt: input.give ? sql`now()` : null,
      })
      .onConflictDoUpdate({
        target: [scorecards.ideaId, scorecards.jurorId],
        set: {
          note: sql`excluded.note`,
          givenAt: sql`coalesce(${scorecards.givenAt}, excluded.given_at)`,
        },
      })
      .returning({ id: scorecards.id, givenAt: scorecards.givenAt });
    if (card!.givenAt && (asked.length === 0 || answers.length < asked.length))
      refuse("jury.incomplete");

    await ctx.db.delete(scores).where(
      and(
        eq(scores.scorecardId, card!.id),
        answers.length
          ? notInArray(
              scores.criterionId,
              answers.map((a) => a.criterionId),
            )
          : undefined,
      ),
    );
    if (answers.length) {
      await ctx.db
        .insert(scores)
        .values(
          answers.map((a) => ({
            scorecardId: card!.id,
            criterionId: a.criterionId,
            value: a.value,
            note: a.note,
          })),
        )
        .onConflictDoUpdate({
          target: [scores.scorecardId, scores.criterionId],
          set: { value: sql`excluded.value`, note: sql`excluded.note` },
        });
    }
    if (card!.givenAt)
      await record(ctx, {
        type: "scorecard.submitted",
        challengeId,
        ideaId: idea.id,
        scorecardId: card!.id,
      });
    return {
      challengeId,
      given: card!.givenAt !== null,
      next: await nextReview(ctx, challengeId, idea.id),
    };
  });
}

/** One juror's scorecards of a challenge are written one at a time: with two tabs, the last one given is really the last. */
export const holdJuror = (ctx: Ctx, challengeId: string) =>
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
