import { sql } from "drizzle-orm";
import { creditSql } from "../credit/credit.ts";
import { freezeCredit } from "../credit/snapshot-credit.ts";
import type { Ctx } from "../ctx.ts";

/**
 * What a package says of who helped, before its decisions are written. An idea that was decided on elsewhere and comes without
 * gets what the rule says of it. Of one that waits for its decision the rule speaks for itself: what it does not know stays as
 * something put right by hand, and the rows go.
 */
export async function settleCredits(ctx: Ctx) {
  const out = sql`select idea_id from decisions where published_at is not null`;
  const comes = sql`select idea_id from pg_temp.staged_decisions where published_at is not null`;
  await freezeCredit(ctx, sql`(${comes} except ${out} except select idea_id from idea_credits)`);
  await ctx.db.execute(sql`insert into credit_corrections (idea_id, person_id, kind, contribution_id, deed, at)
    select s.idea_id, s.person_id, s.kind, s.contribution_id, 'added', s.at from pg_temp.staged_credits s
    where s.idea_id not in (${out} union ${comes})
      and not exists (select from ${creditSql} k where (k.idea_id, k.person_id, k.kind, k.contribution_id) = (s.idea_id, s.person_id, s.kind, s.contribution_id))
      and not exists (select from credit_corrections k where (k.idea_id, k.person_id, k.kind, k.contribution_id) = (s.idea_id, s.person_id, s.kind, s.contribution_id))
    order by s.line`);
  await ctx.db.execute(
    sql`delete from idea_credits k using pg_temp.staged_credits s where k.idea_id = s.idea_id and k.idea_id not in (${out} union ${comes})`,
  );
}
