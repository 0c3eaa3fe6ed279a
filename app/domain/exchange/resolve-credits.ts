import { sql } from "drizzle-orm";
import { creditSql, isSameCredit } from "../credit/credit.ts";
import { snapshotCredit } from "../credit/snapshot-credit.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Settles the credit in a package before its decisions are written. Ideas decided elsewhere that
 * come without credit get what the rules say. For ideas that still await their decision the rules
 * decide: credit that the rules do not know is saved as a correction, and the rows are deleted.
 */
export async function resolveCredits(ctx: Ctx) {
  const decidedHere = sql`select idea_id from decisions where published_at is not null`;
  const decidedInPackage = sql`
    select idea_id from pg_temp.staged_decisions where published_at is not null`;
  await snapshotCredit(
    ctx,
    sql`(${decidedInPackage} except ${decidedHere} except select idea_id from idea_credits)`,
  );
  await ctx.db.execute(sql`
    insert into credit_corrections (idea_id, person_id, kind, contribution_id, action, created_at)
    select s.idea_id, s.person_id, s.kind, s.contribution_id, 'added', s.at
    from pg_temp.staged_credits s
    where s.idea_id not in (${decidedHere} union ${decidedInPackage})
      and not exists (
        select from ${creditSql} k
        where ${isSameCredit("k", "s")}
      )
      and not exists (
        select from credit_corrections k
        where ${isSameCredit("k", "s")}
      )
    order by s.line`);
  await ctx.db.execute(
    sql`
    delete from idea_credits k
    using pg_temp.staged_credits s
    where k.idea_id = s.idea_id and k.idea_id not in (${decidedHere} union ${decidedInPackage})`,
  );
}
