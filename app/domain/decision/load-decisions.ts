import { and, asc, eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { decisions } from "#db/schema/jury.ts";
import type { Ctx } from "../ctx.ts";

/** Stages in which an idea awaits the decision. */
export const undecidedStages = ["open", "shortlisted", "in-review"] as const;

/**
 * A hash of the draft decision on an idea, '' for none. Detects drafts that were changed meanwhile.
 */
export const decisionVersion = sql<string>`coalesce(
  md5(${decisions.verdict}::text || ' ' || ${decisions.motivation}), '')`;

/** Ideas that await the decision, with their drafts. Call it while the challenge is locked. */
export function loadDecisions(ctx: Ctx, challengeId: string) {
  return ctx.db
    .select({
      ideaId: ideas.id,
      title: ideas.title,
      verdict: decisions.verdict,
      motivation: decisions.motivation,
      version: decisionVersion,
    })
    .from(ideas)
    .leftJoin(decisions, eq(decisions.ideaId, ideas.id))
    .where(and(eq(ideas.challengeId, challengeId), sql`${ideas.stage} in ${undecidedStages}`))
    .orderBy(asc(ideas.id));
}
