import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { type Answer, challengeRules } from "../access/rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { answeredOnTheWay, nextPhase } from "../funnel/challenge-phases.ts";
import { ideaMoves } from "../funnel/idea-moves.ts";
import { unanswered } from "../idea/overdue-answers.ts";
import { completeVotes, tallied } from "../idea/valid-ballots.ts";
import { refuse } from "../refusals.ts";
import { type SelectionMove, selectionMoves } from "./fields.ts";
import { type DeskState, deskStates } from "./selection-filters.ts";

/** All ideas of a challenge, or those in one state (`asked`; null: what there is to do), as its manager sees them when choosing, with what still keeps the next phase from beginning. */
export async function selectionDesk(ctx: Ctx, challengeId: string, asked: DeskState | null) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      currency: challenges.currency,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "ideas.choose", challenge.facts);

  const [found, schedule] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        askedMinor: ideas.askedMinor,
        submittedAt: ideas.submittedAt,
        all: ideaStats.votesFor,
        complete: completeVotes,
        contributions: ideaStats.contributions,
        answered: sql<boolean>`not ${unanswered(ideas.stage, ideaStats.answers)}`,
        authors: sql<
          string[]
        >`array(select p.name from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideas.id} order by a.position)`,
        reason: sql<
          string | null
        >`(select reason from idea_stage_changes where idea_id = ${ideas.id} order by id desc limit 1)`,
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
    .map(({ all, complete, ...row }) => ({ ...row, votes: tallied(phase, { all, complete }) }))
    .sort((a, b) => b.votes - a.votes);
  const state = asked ?? (movable("shortlist", phase) === true ? "open" : "all");
  const votesShown = challengeRules["votes.count"](ctx.actor, challenge.facts) === true;
  const has = (stage: IdeaStage) => rows.filter((row) => row.stage === stage).length;
  const phases = schedule.map((s) => s.phase);
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
      .filter((row) => fits(row.stage, state))
      .map((row) => ({ ...row, votes: votesShown ? row.votes : null })),
    counts: Object.fromEntries(
      deskStates.map((s) => [s, rows.filter((row) => fits(row.stage, s)).length]),
    ) as Record<DeskState, number>,
    next: next && {
      phase: next,
      startsAt: schedule.find((s) => s.phase === next)?.startsAt ?? null,
      blocking: blocking(phase, next, phases, has),
    },
    may: Object.fromEntries(selectionMoves.map((m) => [m, movable(m, phase)])) as Record<
      SelectionMove,
      Answer
    >,
  };
}

// Whatever is past the shortlist has been chosen too; only its own filter is the shortlist's.
const fits = (stage: IdeaStage, state: DeskState) =>
  state === "all" ||
  stage === state ||
  (state === "shortlisted" && !["open", "not-selected", "withdrawn", "merged"].includes(stage));

const movable = (move: SelectionMove, phase: ChallengePhase): Answer =>
  (ideaMoves[move].during as readonly ChallengePhase[]).includes(phase) || "challenge.phase";

// What begin-phase will refuse for, said beforehand: how many ideas, by the same table.
function blocking(
  phase: ChallengePhase,
  next: ChallengePhase,
  phases: readonly ChallengePhase[],
  has: (stage: IdeaStage) => number,
) {
  return answeredOnTheWay(phase, next, phases)
    .map(({ refusal, stages }) => ({ refusal, count: stages.reduce((sum, s) => sum + has(s), 0) }))
    .filter(({ count }) => count > 0);
}
