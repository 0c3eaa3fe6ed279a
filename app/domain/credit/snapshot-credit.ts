import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { earnedCreditSql } from "./credit.ts";

/**
 * The only writer of saved credit: the current credit of these ideas (a list of ids for `in`). Call
 * it in the transaction of the decision and just before it, while the challenge is locked, so that
 * nothing is resolved meanwhile. After the decision is published the database refuses it.
 */
export async function snapshotCredit(ctx: Ctx, ideaIds: readonly string[] | SQL): Promise<void> {
  if (Array.isArray(ideaIds) && ideaIds.length === 0) return;
  await ctx.db.execute(sql`delete from idea_credits where idea_id in ${ideaIds}`);
  await ctx.db.execute(sql`
    insert into idea_credits (idea_id, person_id, kind, contribution_id, earned_at)
    select idea_id, person_id, kind, contribution_id, earned_at
    from ${earnedCreditSql} h
    where h.idea_id in ${ideaIds}`);
}
