import { and, eq, exists, isNotNull, notExists, sql } from "drizzle-orm";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { decisions, juryConflicts, scorecards } from "#db/schema/jury.ts";
import type { ChallengeFacts } from "../access/challenge-rules.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import type { JuryFacts, ReviewFacts } from "../access/jury-rules.ts";
import type { Ctx } from "../ctx.ts";

/** Stages in which the jury judges an idea. */
export const judgedStages = ["shortlisted", "in-review"] as const;

/**
 * Condition over `ideas`: the actor judges them. Excludes their own ideas and declared conflicts.
 */
export function ideasToJudge(ctx: Ctx, challengeId: string) {
  const personId = ctx.actor.id ?? "";
  const authorship = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, ideas.id), eq(ideaAuthors.personId, personId)));
  const conflict = ctx.db
    .select({ one: sql`1` })
    .from(juryConflicts)
    .where(and(eq(juryConflicts.ideaId, ideas.id), eq(juryConflicts.jurorId, personId)));
  return and(
    eq(ideas.challengeId, challengeId),
    sql`${ideas.stage} in ${judgedStages}`,
    notExists(authorship),
    notExists(conflict),
  )!;
}

/** Condition over `ideas`: the actor has submitted a scorecard for them. */
export function hasSubmittedScorecard(ctx: Ctx) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(scorecards)
      .where(
        and(
          eq(scorecards.ideaId, ideas.id),
          eq(scorecards.jurorId, ctx.actor.id ?? ""),
          isNotNull(scorecards.submittedAt),
        ),
      ),
  );
}

/** Loads the facts of juryRules for the actor. */
export async function loadJury(ctx: Ctx, challenge: ChallengeFacts): Promise<JuryFacts> {
  const publishedDecisions = ctx.db
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(eq(decisions.challengeId, challenge.id), isNotNull(decisions.publishedAt)));
  const [row] = await ctx.db
    .select({
      submitted: sql<number>`count(*) filter (where ${hasSubmittedScorecard(ctx)})`.mapWith(Number),
      total: sql<number>`count(*)`.mapWith(Number),
      published: sql<boolean>`${exists(publishedDecisions)}`,
    })
    .from(ideas)
    .where(ideasToJudge(ctx, challenge.id));
  const { submitted, total, published } = row!;
  return { challenge, finished: total > 0 && submitted === total, published };
}

/** Loads the facts of reviewRules for the actor. */
export async function loadReview(ctx: Ctx, idea: IdeaFacts): Promise<ReviewFacts> {
  const [jury, [conflict]] = await Promise.all([
    loadJury(ctx, idea.challenge),
    ctx.db
      .select({ one: sql`1` })
      .from(juryConflicts)
      .where(and(eq(juryConflicts.ideaId, idea.id), eq(juryConflicts.jurorId, ctx.actor.id ?? ""))),
  ]);
  return { ...jury, idea, conflicted: conflict !== undefined };
}
