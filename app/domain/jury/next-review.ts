import { and, not, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { hasSubmittedScorecard, ideasToJudge } from "./load-review.ts";

/**
 * The fixed order in which one juror judges: it differs per juror, so that no idea is always first
 * or last.
 */
export const jurorOrder = (ctx: Ctx) => sql`md5(${ideas.id} || ${ctx.actor.id ?? ""})`;

/**
 * The next idea in the juror's order that they still have to judge, continuing at the front after
 * the last; null when all are done.
 */
export async function nextReview(
  ctx: Ctx,
  challengeId: string,
  ideaId: string,
): Promise<string | null> {
  const [next] = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(and(ideasToJudge(ctx, challengeId), not(hasSubmittedScorecard(ctx))))
    .orderBy(sql`${jurorOrder(ctx)} < md5(${ideaId} || ${ctx.actor.id ?? ""})`, jurorOrder(ctx))
    .limit(1);
  return next?.id ?? null;
}
