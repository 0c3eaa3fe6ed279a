import { sql } from "drizzle-orm";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

type Counts = {
  people: number;
  invited: number;
  deactivated: number;
  groups: number;
  emailsWaiting: number;
  emailsFailed: number;
  signedInToday: number;
};

/** The key figures for an administrator. */
export async function overviewPage(ctx: Ctx): Promise<Counts> {
  allowPlatform(ctx.actor, "platform.run");
  const [row] = await ctx.db.execute<Counts>(sql`select
    (select count(*) from people where deactivated_at is null)::int as people,
    (
      select count(distinct person_id)
      from auth_tokens
      where purpose = 'invitation' and expires_at > now()
    )::int as invited,
    (
      select count(*)
      from people
      where deactivated_at is not null and kind = 'person'
    )::int as deactivated,
    (select count(*) from groups)::int as groups,
    (select count(*) from emails where state = 'waiting')::int as "emailsWaiting",
    (select count(*) from emails where state = 'failed')::int as "emailsFailed",
    (
      select count(distinct person_id)
      from sessions
      where created_at > now() - interval '1 day'
    )::int as "signedInToday"`);
  return row!;
}
