import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { challenges, criteria } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { juryConflicts, scorecards, scores } from "#db/schema/jury.ts";
import { allowChallenge, allowIdea } from "../access/allow.ts";
import { reviewRules } from "../access/jury-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { openConcerns } from "../idea/open-concerns.ts";
import { hasSubmittedScorecard, ideasToJudge, loadReview } from "./load-review.ts";
import { jurorOrder } from "./next-review.ts";

type CriterionScore = { criterionId: string; value: number; note: string };

const scoresOfCard = sql<CriterionScore[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('criterionId', s.criterion_id, 'value', s.value, 'note', s.note))
  from ${scores} s
  where s.scorecard_id = ${scorecards.id}), '[]')`;

/** One idea with the criteria, this juror's scorecard, and the others' once they may be seen. */
export async function scorePage(ctx: Ctx, ideaId: string) {
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "idea.see", idea);
  allowChallenge(ctx.actor, "jury.judge", idea.challenge);
  const jurorId = ctx.actor.id!;
  const challengeId = idea.challenge.id;
  const facts = await loadReview(ctx, idea);
  const canSeeOthers = reviewRules["scores.see"](ctx.actor, facts);

  const [[ideaRow], criteriaRows, [card], [conflict], queue, others] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        body: ideas.body,
        photoId: ideas.photoId,
        requestedAmountMinor: ideas.requestedAmountMinor,
        requestedPurpose: ideas.requestedPurpose,
        stage: ideas.stage,
        concerns: openConcerns(ideas.id),
        question: challenges.question,
        currency: challenges.currency,
        wanted: challenges.wanted,
        notWanted: challenges.notWanted,
      })
      .from(ideas)
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(eq(ideas.id, ideaId)),
    ctx.db
      .select({
        id: criteria.id,
        name: criteria.name,
        description: criteria.description,
        weight: criteria.weight,
        min: criteria.scaleMin,
        max: criteria.scaleMax,
        lowMeans: criteria.lowMeans,
        highMeans: criteria.highMeans,
      })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId))
      .orderBy(asc(criteria.position), asc(criteria.id)),
    ctx.db
      .select({ note: scorecards.note, givenAt: scorecards.submittedAt, scores: scoresOfCard })
      .from(scorecards)
      .where(and(eq(scorecards.ideaId, ideaId), eq(scorecards.jurorId, jurorId))),
    ctx.db
      .select({ reason: juryConflicts.reason })
      .from(juryConflicts)
      .where(and(eq(juryConflicts.ideaId, ideaId), eq(juryConflicts.jurorId, jurorId))),
    ctx.db
      .select({ id: ideas.id, given: sql<boolean>`${hasSubmittedScorecard(ctx)}` })
      .from(ideas)
      .where(ideasToJudge(ctx, challengeId))
      .orderBy(jurorOrder(ctx)),
    canSeeOthers === true
      ? ctx.db
          .select({ note: scorecards.note, scores: scoresOfCard })
          .from(scorecards)
          .where(
            and(
              eq(scorecards.ideaId, ideaId),
              ne(scorecards.jurorId, jurorId),
              isNotNull(scorecards.submittedAt),
            ),
          )
          .orderBy(sql`md5(${scorecards.id})`)
      : [],
  ]);

  const remaining = queue.filter(({ id, given }) => !given && id !== ideaId);
  const index = queue.findIndex(({ id }) => id === ideaId);
  return {
    idea: { ...ideaRow!, version: idea.version },
    challenge: { id: challengeId, phase: idea.challenge.phase },
    criteria: criteriaRows,
    card: card ?? null,
    conflict: conflict?.reason ?? null,
    position: {
      at: index + 1,
      of: queue.length,
      done: queue.filter(({ given }) => given).length,
      last: index >= 0 && remaining.length === 0,
    },
    // The next in the juror's order, continuing at the front after the last.
    skipTo: (queue.slice(index + 1).find(({ given }) => !given) ?? remaining[0])?.id ?? null,
    others, // without names
    may: {
      write: reviewRules["scorecard.write"](ctx.actor, facts),
      declareConflict: reviewRules["conflict.declare"](ctx.actor, facts),
      seeOthers: canSeeOthers,
    },
  };
}
