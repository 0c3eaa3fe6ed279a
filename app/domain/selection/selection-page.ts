import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import type { Permission } from "../access/permission.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { answerRulesBetween, nextPhase } from "../funnel/challenge-phases.ts";
import { ideaMoves } from "../funnel/idea-moves.ts";
import { isUnanswered } from "../idea/overdue-answers.ts";
import { shownVotes, validBallots } from "../idea/valid-ballots.ts";
import { refuse } from "../refusals.ts";
import { type SelectionMove, selectionMoves } from "./fields.ts";
import { type SelectionFilter, selectionFilters } from "./selection-filters.ts";

/**
 * The ideas of a challenge for its manager to select from, in one list (`filter`; null: the list
 * with work to do), and what still blocks the next phase.
 */
export async function selectionPage(ctx: Ctx, challengeId: string, filter: SelectionFilter | null) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      currency: challenges.currency,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "ideas.select", challenge.facts);

  const [found, schedule] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        requestedAmountMinor: ideas.requestedAmountMinor,
        submittedAt: ideas.submittedAt,
        all: ideaStats.votesFor,
        valid: validBallots,
        contributions: ideaStats.contributions,
        answered: sql<boolean>`not ${isUnanswered(ideas.stage, ideaStats.answers)}`,
        authors: sql<string[]>`array(
          select p.name
          from idea_authors a
          join people p on p.id = a.person_id
          where a.idea_id = ${ideas.id}
          order by a.position)`,
        reason: sql<string | null>`(
          select reason
          from idea_stage_changes
          where idea_id = ${ideas.id}
          order by id desc
          limit 1)`,
      })
      .from(ideas)
      .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(and(eq(ideas.challengeId, challengeId), ne(ideas.stage, "draft")))
      .orderBy(asc(ideas.id)),
    ctx.db
      .select({ phase: challengeSchedule.phase, startsAt: challengeSchedule.startsAt })
      .from(challengeSchedule)
      .where(eq(challengeSchedule.challengeId, challengeId)),
  ]);

  const phase = challenge.facts.phase;
  const rows = found
    .map(({ all, valid, ...row }) => ({ ...row, votes: shownVotes(phase, { all, valid }) }))
    .sort((a, b) => b.votes - a.votes);
  const state = filter ?? (canMoveIn("shortlist", phase) === true ? "open" : "all");
  const mayCount = challengeRules["votes.count"](ctx.actor, challenge.facts) === true;
  const countIn = (stage: IdeaStage) => rows.filter((row) => row.stage === stage).length;
  const phases = schedule.map((step) => step.phase);
  const next = nextPhase(phase, phases);
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase,
    },
    state,
    ideas: rows
      .filter((row) => matchesFilter(row.stage, state))
      .map((row) => ({ ...row, votes: mayCount ? row.votes : null })),
    counts: Object.fromEntries(
      selectionFilters.map((name) => [
        name,
        rows.filter((row) => matchesFilter(row.stage, name)).length,
      ]),
    ) as Record<SelectionFilter, number>,
    next: next && {
      phase: next,
      startsAt: schedule.find((step) => step.phase === next)?.startsAt ?? null,
      blocking: findBlocking(phase, next, phases, countIn),
    },
    may: Object.fromEntries(selectionMoves.map((move) => [move, canMoveIn(move, phase)])) as Record<
      SelectionMove,
      Permission
    >,
  };
}

// Ideas beyond the shortlist were shortlisted too.
const matchesFilter = (stage: IdeaStage, state: SelectionFilter) =>
  state === "all" ||
  stage === state ||
  (state === "shortlisted" && !["open", "not-selected", "withdrawn", "merged"].includes(stage));

const canMoveIn = (move: SelectionMove, phase: ChallengePhase): Permission =>
  (ideaMoves[move].during as readonly ChallengePhase[]).includes(phase) || "challenge.phase";

// What begin-phase.ts would refuse, by the same table: how many ideas for each reason.
function findBlocking(
  phase: ChallengePhase,
  next: ChallengePhase,
  phases: readonly ChallengePhase[],
  countIn: (stage: IdeaStage) => number,
) {
  return answerRulesBetween(phase, next, phases)
    .map(({ refusal, stages }) => ({
      refusal,
      count: stages.reduce((sum, stage) => sum + countIn(stage), 0),
    }))
    .filter(({ count }) => count > 0);
}
