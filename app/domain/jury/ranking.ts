import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { challengeMembers, challenges, criteria } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { decisions, juryConflicts, scorecards, scores } from "#db/schema/jury.ts";
import { people } from "#db/schema/people.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { allowJury } from "../access/jury-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { validBallots } from "../idea/valid-ballots.ts";
import { refuse } from "../refusals.ts";
import { loadJury } from "./load-review.ts";
import { resultScale, type Scorecard, standings } from "./standings.ts";

/**
 * The jury's ideas, best first, by their scores and corrected for strict and mild jurors. Shows no
 * juror's name with a score.
 */
export async function ranking(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      currency: challenges.currency,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  const jury = await loadJury(ctx, challenge.facts);
  allowJury(ctx.actor, "ranking.see", jury);

  const canOversee = challengeRules["jury.oversee"](ctx.actor, challenge.facts) === true;
  const [criteriaRows, rows, cards, progress] = await Promise.all([
    ctx.db
      .select({
        id: criteria.id,
        name: criteria.name,
        weight: criteria.weight,
        scaleMin: criteria.scaleMin,
        scaleMax: criteria.scaleMax,
      })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId))
      .orderBy(asc(criteria.position), asc(criteria.id)),
    judgedIdeasQuery(ctx, challengeId),
    ctx.db
      .select({
        ideaId: scorecards.ideaId,
        jurorId: scorecards.jurorId,
        note: scorecards.note,
        scores: sql<Scorecard["scores"]>`coalesce((
          select jsonb_agg(jsonb_build_object('criterionId', s.criterion_id, 'value', s.value))
          from ${scores} s
          where s.scorecard_id = ${scorecards.id}), '[]')`,
      })
      .from(scorecards)
      .innerJoin(ideas, eq(ideas.id, scorecards.ideaId))
      .where(and(eq(ideas.challengeId, challengeId), isNotNull(scorecards.submittedAt))),
    canOversee ? jurorProgressQuery(ctx, challengeId) : null,
  ]);

  // Until the decision, an idea is not in the ranking of a person with a conflict of interest in
  // it.
  const shown = rows.filter((row) => jury.published || !row.hasConflict);
  const { ideas: ranked, ...panel } = standings(
    shown.map(({ id }) => id),
    cards,
    criteriaRows,
  );
  const canSeeVotes = challengeRules["votes.count"](ctx.actor, challenge.facts) === true;
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase: challenge.facts.phase,
    },
    criteria: criteriaRows,
    scale: resultScale(criteriaRows),
    ...panel,
    ideas: ranked.map(({ ideaId, ...standing }) => {
      const { votes, hasConflict: _, ...idea } = shown.find(({ id }) => id === ideaId)!;
      return { ...idea, votes: canSeeVotes ? votes : null, ...standing };
    }),
    hiddenCount: rows.length - shown.length,
    cards: cards.length,
    progress,
    published: jury.published,
    may: { decide: challengeRules["decision.write"](ctx.actor, challenge.facts) },
  };
}

/** Every idea that went to the jury, whatever its stage is now. */
function judgedIdeasQuery(ctx: Ctx, challengeId: string) {
  const personId = ctx.actor.id ?? "";
  return ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      requestedAmountMinor: ideas.requestedAmountMinor,
      votes: validBallots,
      hasConflict: sql<boolean>`(
        exists (
          select 1 from idea_authors a
          where a.idea_id = ${ideas.id} and a.person_id = ${personId})
        or exists (
          select 1 from ${juryConflicts} k
          where k.idea_id = ${ideas.id} and k.juror_id = ${personId}))`,
    })
    .from(ideas)
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(decisions, eq(decisions.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        sql`(
          ${ideas.stage} in ('shortlisted', 'in-review')
          or exists (
            select 1 from ${scorecards} s
            where s.idea_id = ${ideas.id} and s.submitted_at is not null))`,
      ),
    );
}

/** How many ideas each juror has scored. For the manager only, by name. */
function jurorProgressQuery(ctx: Ctx, challengeId: string) {
  const ideasToJudge = sql`
    from ideas i
    where i.challenge_id = ${challengeId}
      and i.stage in ('shortlisted', 'in-review')
      and not exists (
        select 1 from idea_authors a where a.idea_id = i.id and a.person_id = ${people.id})
      and not exists (
        select 1 from ${juryConflicts} k where k.idea_id = i.id and k.juror_id = ${people.id})`;
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      photoId: people.photoId,
      total: sql<number>`(select count(*) ${ideasToJudge})`.mapWith(Number),
      given: sql<number>`(
        select count(*)
        from ${scorecards} s
        join ideas i on i.id = s.idea_id
        where i.challenge_id = ${challengeId}
          and s.juror_id = ${people.id}
          and s.submitted_at is not null)`.mapWith(Number),
      conflicts: sql<number>`(
        select count(*)
        from ${juryConflicts} k
        join ideas i on i.id = k.idea_id
        where i.challenge_id = ${challengeId} and k.juror_id = ${people.id})`.mapWith(Number),
    })
    .from(challengeMembers)
    .innerJoin(people, eq(people.id, challengeMembers.personId))
    .where(and(eq(challengeMembers.challengeId, challengeId), eq(challengeMembers.role, "juror")))
    .orderBy(asc(people.name), asc(people.id));
}
