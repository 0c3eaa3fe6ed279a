import { and, eq, sql } from "drizzle-orm";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { juryRules } from "../access/jury-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { isAllowedIn } from "../funnel/challenge-phases.ts";
import { refuse } from "../refusals.ts";
import { judgedStages, loadJury } from "./load-review.ts";
import { jurorOrder } from "./next-review.ts";

export type ReviewState = "todo" | "started" | "given" | "conflict" | "own";

const excerpt = sql<string>`case
  when length(${ideas.bodyText}) > 160
  then regexp_replace(left(${ideas.bodyText}, 160), '\\s+\\S*$', '') || ' …'
  else ${ideas.bodyText}
end`;
const sortOrder: Record<ReviewState, number> = {
  started: 0,
  todo: 1,
  given: 2,
  conflict: 3,
  own: 3,
};

/** The ideas one juror has to judge, in their own order, with their own progress only. */
export async function myReviews(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      timeZone: challenges.timeZone,
      decisionAt: challengeSchedule.startsAt,
    })
    .from(challenges)
    .leftJoin(
      challengeSchedule,
      and(
        eq(challengeSchedule.challengeId, challenges.id),
        eq(challengeSchedule.phase, "decision"),
      ),
    )
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "jury.judge", challenge.facts);

  const jurorId = ctx.actor.id!;
  const [jury, rows] = await Promise.all([
    loadJury(ctx, challenge.facts),
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        excerpt,
        started: sql<boolean>`${scorecards.id} is not null`,
        given: sql<boolean>`${scorecards.submittedAt} is not null`,
        conflict: sql<boolean>`${juryConflicts.jurorId} is not null`,
        own: sql<boolean>`exists (
          select 1 from idea_authors a
          where a.idea_id = ${ideas.id} and a.person_id = ${jurorId})`,
      })
      .from(ideas)
      .leftJoin(scorecards, and(eq(scorecards.ideaId, ideas.id), eq(scorecards.jurorId, jurorId)))
      .leftJoin(
        juryConflicts,
        and(eq(juryConflicts.ideaId, ideas.id), eq(juryConflicts.jurorId, jurorId)),
      )
      .where(
        and(
          eq(ideas.challengeId, challengeId),
          sql`(${ideas.stage} in ${judgedStages} or ${scorecards.submittedAt} is not null)`,
        ),
      )
      .orderBy(jurorOrder(ctx)),
  ]);

  const isOpen = isAllowedIn("jury.score", challenge.facts.phase);
  const isOver = isAllowedIn("decision.publish", challenge.facts.phase) || jury.published;
  const reviews = (isOpen || isOver ? rows : [])
    .map(({ started, given, conflict, own, ...idea }) => ({
      ...idea,
      state: reviewState({ started, given, conflict, own }),
    }))
    .sort((a, b) => sortOrder[a.state] - sortOrder[b.state]);
  const toJudge = reviews.filter(({ state }) => state !== "own" && state !== "conflict");
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      phase: challenge.facts.phase,
      timeZone: challenge.timeZone,
      decisionAt: challenge.decisionAt,
    },
    reviews,
    open: isOpen,
    finished: jury.finished,
    done: toJudge.filter(({ state }) => state === "given").length,
    total: toJudge.length,
    next: toJudge.find(({ state }) => state === "started" || state === "todo")?.id ?? null,
    may: { seeRanking: juryRules["ranking.see"](ctx.actor, jury) },
  };
}

type ReviewFlags = { started: boolean; given: boolean; conflict: boolean; own: boolean };

function reviewState({ started, given, conflict, own }: ReviewFlags): ReviewState {
  if (own) return "own";
  if (conflict) return "conflict";
  if (given) return "given";
  return started ? "started" : "todo";
}
