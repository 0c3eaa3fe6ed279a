import { and, eq, sql } from "drizzle-orm";
import { challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { juryRules } from "../access/jury-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { allowedIn } from "../funnel/challenge-phases.ts";
import { refuse } from "../refusals.ts";
import { judged, loadJury } from "./load-review.ts";
import { ownOrder } from "./next-review.ts";

export type ReviewState = "todo" | "started" | "given" | "conflict" | "own";

const excerpt = sql<string>`case when length(${ideas.bodyText}) > 160 then regexp_replace(left(${ideas.bodyText}, 160), '\\s+\\S*$', '') || ' …' else ${ideas.bodyText} end`;
// What there is to do comes first.
const turn: Record<ReviewState, number> = { started: 0, todo: 1, given: 2, conflict: 3, own: 3 };

/** What one juror has to judge in a challenge, in their own order, and how far they have come. Says nothing of the others. */
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

  const me = ctx.actor.id!;
  const [jury, rows] = await Promise.all([
    loadJury(ctx, challenge.facts),
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        excerpt,
        begun: sql<boolean>`${scorecards.id} is not null`,
        given: sql<boolean>`${scorecards.givenAt} is not null`,
        conflict: sql<boolean>`${juryConflicts.jurorId} is not null`,
        own: sql<boolean>`exists (select 1 from idea_authors a where a.idea_id = ${ideas.id} and a.person_id = ${me})`,
      })
      .from(ideas)
      .leftJoin(scorecards, and(eq(scorecards.ideaId, ideas.id), eq(scorecards.jurorId, me)))
      .leftJoin(
        juryConflicts,
        and(eq(juryConflicts.ideaId, ideas.id), eq(juryConflicts.jurorId, me)),
      )
      .where(
        and(
          eq(ideas.challengeId, challengeId),
          sql`(${ideas.stage} in ${judged} or ${scorecards.givenAt} is not null)`,
        ),
      )
      .orderBy(ownOrder(ctx)),
  ]);

  const open = allowedIn("jury.score", challenge.facts.phase);
  const over = allowedIn("decision.publish", challenge.facts.phase) || jury.published;
  const reviews = (open || over ? rows : [])
    .map(({ begun, given, conflict, own, ...idea }) => ({
      ...idea,
      state: (own
        ? "own"
        : conflict
          ? "conflict"
          : given
            ? "given"
            : begun
              ? "started"
              : "todo") as ReviewState,
    }))
    .sort((a, b) => turn[a.state] - turn[b.state]);
  const mine = reviews.filter((r) => r.state !== "own" && r.state !== "conflict");
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      phase: challenge.facts.phase,
      timeZone: challenge.timeZone,
      decisionAt: challenge.decisionAt,
    },
    reviews,
    open,
    finished: jury.finished,
    done: mine.filter((r) => r.state === "given").length,
    total: mine.length,
    next: mine.find((r) => r.state === "started" || r.state === "todo")?.id ?? null,
    may: { seeRanking: juryRules["ranking.see"](ctx.actor, jury) },
  };
}
