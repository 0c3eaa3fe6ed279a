import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { challenges, criteria } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { juryConflicts, scorecards, scores } from "#db/schema/jury.ts";
import { allowChallenge, allowIdea } from "../access/allow.ts";
import { reviewRules } from "../access/jury-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { openConcernsSql } from "../idea/open-concerns.ts";
import { givenSql, loadReview, toJudgeSql } from "./load-review.ts";
import { ownOrder } from "./next-review.ts";

const written = sql<
  { criterionId: string; value: number; note: string }[]
>`coalesce((select jsonb_agg(jsonb_build_object(
  'criterionId', s.criterion_id, 'value', s.value, 'note', s.note)) from ${scores} s where s.scorecard_id = ${scorecards.id}), '[]')`;

/** One idea beside the criteria: what this juror gave or began, and what the others gave once that may be seen. */
export async function scorePage(ctx: Ctx, ideaId: string) {
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "idea.see", idea);
  allowChallenge(ctx.actor, "jury.judge", idea.challenge);
  const me = ctx.actor.id!;
  const challengeId = idea.challenge.id;
  const facts = await loadReview(ctx, idea);
  const seesOthers = reviewRules["scores.see"](ctx.actor, facts);

  const [[text], asked, [card], [conflict], queue, others] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        body: ideas.body,
        photoId: ideas.photoId,
        askedMinor: ideas.askedMinor,
        askedFor: ideas.askedFor,
        stage: ideas.stage,
        concerns: openConcernsSql(ideas.id),
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
      .select({ note: scorecards.note, givenAt: scorecards.givenAt, scores: written })
      .from(scorecards)
      .where(and(eq(scorecards.ideaId, ideaId), eq(scorecards.jurorId, me))),
    ctx.db
      .select({ reason: juryConflicts.reason })
      .from(juryConflicts)
      .where(and(eq(juryConflicts.ideaId, ideaId), eq(juryConflicts.jurorId, me))),
    ctx.db
      .select({ id: ideas.id, given: sql<boolean>`${givenSql(ctx)}` })
      .from(ideas)
      .where(toJudgeSql(ctx, challengeId))
      .orderBy(ownOrder(ctx)),
    seesOthers === true
      ? ctx.db
          .select({ note: scorecards.note, scores: written })
          .from(scorecards)
          .where(
            and(
              eq(scorecards.ideaId, ideaId),
              ne(scorecards.jurorId, me),
              isNotNull(scorecards.givenAt),
            ),
          )
          .orderBy(sql`md5(${scorecards.id})`)
      : [],
  ]);

  const left = queue.filter((q) => !q.given && q.id !== ideaId);
  const at = queue.findIndex((q) => q.id === ideaId);
  return {
    idea: { ...text!, version: idea.version },
    challenge: { id: challengeId, phase: idea.challenge.phase },
    criteria: asked,
    card: card ?? null,
    conflict: conflict?.reason ?? null,
    place: {
      at: at + 1,
      of: queue.length,
      done: queue.filter((q) => q.given).length,
      last: at >= 0 && left.length === 0,
    },
    // The one after this in the juror's own order, from the front again at the end.
    skipTo: (queue.slice(at + 1).find((q) => !q.given) ?? left[0])?.id ?? null,
    others, // nameless: what counts is what was said, not who said it
    may: {
      write: reviewRules["scorecard.write"](ctx.actor, facts),
      declareConflict: reviewRules["conflict.declare"](ctx.actor, facts),
      seeOthers: seesOthers,
    },
  };
}
