import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { happenedSql } from "./credit.ts";

/**
 * The only writer of kept credit: who helped these ideas (a list of ids for `in`), and with what, as it stands at this moment.
 * Call it in the transaction that decides on them and just before it does, while their challenge is held: then nobody settles
 * anything meanwhile. Once the decision is out the database refuses it.
 */
export async function freezeCredit(ctx: Ctx, ideaIds: readonly string[] | SQL): Promise<void> {
  if (Array.isArray(ideaIds) && ideaIds.length === 0) return;
  await ctx.db.execute(sql`delete from idea_credits where idea_id in ${ideaIds}`);
  await ctx.db.execute(sql`insert into idea_credits (idea_id, person_id, kind, contribution_id, at)
    select idea_id, person_id, kind, contribution_id, at from ${happenedSql} h where h.idea_id in ${ideaIds}`);
}
