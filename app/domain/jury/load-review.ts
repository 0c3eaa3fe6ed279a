import { and, eq, exists, isNotNull, notExists, sql } from "drizzle-orm";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { decisions, juryConflicts, scorecards } from "#db/schema/jury.ts";
import type { JuryFacts, ReviewFacts } from "../access/jury-rules.ts";
import type { ChallengeFacts, IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";

/** Stages in which the jury judges an idea. */
export const judged = ["shortlisted", "in-review"] as const;

/** The ideas of a challenge that the one who asks is to judge: not their own, no conflict declared. Over `ideas`. */
export function toJudgeSql(ctx: Ctx, challengeId: string) {
  const me = ctx.actor.id ?? "";
  const wrote = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, ideas.id), eq(ideaAuthors.personId, me)));
  const conflict = ctx.db
    .select({ one: sql`1` })
    .from(juryConflicts)
    .where(and(eq(juryConflicts.ideaId, ideas.id), eq(juryConflicts.jurorId, me)));
  return and(
    eq(ideas.challengeId, challengeId),
    sql`${ideas.stage} in ${judged}`,
    notExists(wrote),
    notExists(conflict),
  )!;
}

/** Has the one who asks given a scorecard? Over `ideas`. */
export function givenSql(ctx: Ctx) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(scorecards)
      .where(
        and(
          eq(scorecards.ideaId, ideas.id),
          eq(scorecards.jurorId, ctx.actor.id ?? ""),
          isNotNull(scorecards.givenAt),
        ),
      ),
  );
}

/** The facts of juryRules for the one who asks. */
export async function loadJury(ctx: Ctx, challenge: ChallengeFacts): Promise<JuryFacts> {
  const out = ctx.db
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(eq(decisions.challengeId, challenge.id), isNotNull(decisions.publishedAt)));
  const [row] = await ctx.db
    .select({
      given: sql<number>`count(*) filter (where ${givenSql(ctx)})`.mapWith(Number),
      all: sql<number>`count(*)`.mapWith(Number),
      published: sql<boolean>`${exists(out)}`,
    })
    .from(ideas)
    .where(toJudgeSql(ctx, challenge.id));
  const { given, all, published } = row!;
  return { challenge, finished: all > 0 && given === all, published };
}

/** The facts of reviewRules for the one who asks. */
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
