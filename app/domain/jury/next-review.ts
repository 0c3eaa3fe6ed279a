import { and, not, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { givenSql, toJudgeSql } from "./load-review.ts";

/** Everybody judges in an order of their own, always the same, so that no idea is always judged first or by tired eyes. */
export const ownOrder = (ctx: Ctx) => sql`md5(${ideas.id} || ${ctx.actor.id ?? ""})`;

/** The idea after this one that the one who asks has still to judge, from the front again at the end; null when they are done. */
export async function nextReview(
  ctx: Ctx,
  challengeId: string,
  ideaId: string,
): Promise<string | null> {
  const [next] = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(and(toJudgeSql(ctx, challengeId), not(givenSql(ctx))))
    .orderBy(sql`${ownOrder(ctx)} < md5(${ideaId} || ${ctx.actor.id ?? ""})`, ownOrder(ctx))
    .limit(1);
  return next?.id ?? null;
}
