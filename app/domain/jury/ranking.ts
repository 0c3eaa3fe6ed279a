import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { challengeMembers, challenges, criteria } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { decisions, juryConflicts, scorecards, scores } from "#db/schema/jury.ts";
import { people } from "#db/schema/people.ts";
import { allowJury } from "../access/jury-rules.ts";
import { challengeRules } from "../access/rules.ts";
import { holds } from "../actor.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { completeVotes } from "../idea/valid-ballots.ts";
import { refuse } from "../refusals.ts";
import { loadJury } from "./load-review.ts";
import { type Card, scaleOf, standings } from "./standings.ts";

/** The jury's ideas from the best down, as they scored them and corrected for strict and mild jurors, nameless throughout. */
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

  const oversees = holds(ctx.actor, "manager", challengeId);
  const [asked, rows, cards, progress] = await Promise.all([
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
    judgedIdeas(ctx, challengeId),
    ctx.db
      .select({
        ideaId: scorecards.ideaId,
        jurorId: scorecards.jurorId,
        note: scorecards.note,
        scores: sql<
          Card["scores"]
        >`coalesce((select jsonb_agg(jsonb_build_object('criterionId', s.criterion_id, 'value', s.value)) from ${scores} s where s.scorecard_id = ${scorecards.id}), '[]')`,
      })
      .from(scorecards)
      .innerJoin(ideas, eq(ideas.id, scorecards.ideaId))
      .where(and(eq(ideas.challengeId, challengeId), isNotNull(scorecards.givenAt))),
    oversees ? jurorProgress(ctx, challengeId) : null,
  ]);

  // Whoever has a stake in an idea sees nothing of it until the decision: it is not in their ranking at all.
  const open = rows.filter((row) => jury.published || !row.stake);
  const { ideas: placed, ...panel } = standings(
    open.map((row) => row.id),
    cards,
    asked,
  );
  const votesShown = challengeRules["votes.count"](ctx.actor, challenge.facts) === true;
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase: challenge.facts.phase,
    },
    criteria: asked,
    scale: scaleOf(asked),
    ...panel,
    ideas: placed.map(({ ideaId, ...standing }) => {
      const { votes, stake: _, ...idea } = open.find((row) => row.id === ideaId)!;
      return { ...idea, votes: votesShown ? votes : null, ...standing };
    }),
    closed: rows.length - open.length,
    cards: cards.length,
    progress,
    published: jury.published,
    may: { decide: challengeRules["decision.write"](ctx.actor, challenge.facts) },
  };
}

// Everything that went to the jury, wherever it stands by now.
function judgedIdeas(ctx: Ctx, challengeId: string) {
  const me = ctx.actor.id ?? "";
  return ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      askedMinor: ideas.askedMinor,
      votes: completeVotes,
      stake: sql<boolean>`(exists (select 1 from idea_authors a where a.idea_id = ${ideas.id} and a.person_id = ${me})
      or exists (select 1 from ${juryConflicts} k where k.idea_id = ${ideas.id} and k.juror_id = ${me}))`,
    })
    .from(ideas)
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(decisions, eq(decisions.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        sql`(${ideas.stage} in ('shortlisted', 'in-review')
      or exists (select 1 from ${scorecards} s where s.idea_id = ${ideas.id} and s.given_at is not null))`,
      ),
    );
}

/** How many of their ideas each juror has given scores to; for the manager only, by name, in no order of merit. */
function jurorProgress(ctx: Ctx, challengeId: string) {
  const mine = sql`from ideas i where i.challenge_id = ${challengeId} and i.stage in ('shortlisted', 'in-review')
    and not exists (select 1 from idea_authors a where a.idea_id = i.id and a.person_id = ${people.id})
    and not exists (select 1 from ${juryConflicts} k where k.idea_id = i.id and k.juror_id = ${people.id})`;
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      photoId: people.photoId,
      total: sql<number>`(select count(*) ${mine})`.mapWith(Number),
      given:
        sql<number>`(select count(*) from ${scorecards} s join ideas i on i.id = s.idea_id where i.challenge_id = ${challengeId} and s.juror_id = ${people.id} and s.given_at is not null)`.mapWith(
          Number,
        ),
      conflicts:
        sql<number>`(select count(*) from ${juryConflicts} k join ideas i on i.id = k.idea_id where i.challenge_id = ${challengeId} and k.juror_id = ${people.id})`.mapWith(
          Number,
        ),
    })
    .from(challengeMembers)
    .innerJoin(people, eq(people.id, challengeMembers.personId))
    .where(and(eq(challengeMembers.challengeId, challengeId), eq(challengeMembers.role, "juror")))
    .orderBy(asc(people.name), asc(people.id));
}
