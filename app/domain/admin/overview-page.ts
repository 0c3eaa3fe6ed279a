import { sql } from "drizzle-orm";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { sealedSql } from "../people/placeholder-query.ts";

type Counts = {
  people: number;
  invited: number;
  deactivated: number;
  groups: number;
  lettersWaiting: number;
  lettersFailed: number;
  signedInToday: number;
};

/** What an administrator wants to know first thing in the morning. */
export async function adminOverview(ctx: Ctx): Promise<Counts> {
  allowPlatform(ctx.actor, "platform.run");
  const [row] = await ctx.db.execute<Counts>(sql`select
    (select count(*) from people where deactivated_at is null)::int as people,
    (select count(distinct person_id) from link_tokens where purpose = 'invitation' and expires_at > now())::int as invited,
    (select count(*) from people where deactivated_at is not null and not ${sealedSql(sql`id`)})::int as deactivated,
    (select count(*) from groups)::int as groups,
    (select count(*) from letters where state = 'waiting')::int as "lettersWaiting",
    (select count(*) from letters where state = 'failed')::int as "lettersFailed",
    (select count(distinct person_id) from sessions where created_at > now() - interval '1 day')::int as "signedInToday"`);
  return row!;
}
