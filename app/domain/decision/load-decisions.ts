import { and, asc, eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { decisions } from "#db/schema/jury.ts";
import type { Ctx } from "../ctx.ts";

/** Stages in which an idea waits for the decision. */
export const undecided = ["open", "shortlisted", "in-review"] as const;

/** A fingerprint of what is written for an idea, '' when nothing is. Who writes over another version is told so. */
export const decisionVersion = sql<string>`coalesce(md5(${decisions.verdict}::text || ' ' || ${decisions.motivation}), '')`;

/** Ideas that wait for the decision, with what has been written. Call it while the challenge is held. */
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
    .where(and(eq(ideas.challengeId, challengeId), sql`${ideas.stage} in ${undecided}`))
    .orderBy(asc(ideas.id));
}
