import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { ReadinessFacts } from "./readiness.ts";

const countMembers = (role: string, condition = sql``) =>
  sql<number>`(
    select count(*)::int
    from challenge_members m
    where m.challenge_id = challenges.id and m.role = ${role} ${condition}
  )`;

export const readinessColumns = {
  question: challenges.question,
  why: challenges.why,
  wanted: challenges.wanted,
  selectionRules: challenges.selectionRules,
  hasCover: sql<boolean>`${challenges.coverId} is not null`,
  sponsors: countMembers("sponsor"),
  sponsorsWithStatement: countMembers("sponsor", sql`and m.statement <> ''`),
  jurors: countMembers("juror"),
  pledgedMinor: sql<number>`(
    select coalesce(sum(amount_minor), 0)
    from ledger
    where challenge_id = challenges.id and kind = 'pledge'
  )`.mapWith(Number),
  criteria: sql<number>`(select count(*)::int from criteria where challenge_id = challenges.id)`,
  audience: challenges.audience,
  groups: sql<number>`(
    select count(*)::int
    from challenge_groups
    where challenge_id = challenges.id
  )`,
  invitees: sql<number>`(
    select count(*)::int
    from challenge_invitees
    where challenge_id = challenges.id
  )`,
  schedule: sql<ReadinessFacts["schedule"]>`coalesce((
    select jsonb_agg(jsonb_build_object('phase', phase, 'startsAt', starts_at) order by phase)
    from challenge_schedule
    where challenge_id = challenges.id
  ), '[]')`,
  now: sql<string>`to_jsonb(clock_timestamp()) #>> '{}'`,
};

export async function readinessFacts(ctx: Ctx, id: string): Promise<ReadinessFacts> {
  const [row] = await ctx.db.select(readinessColumns).from(challenges).where(eq(challenges.id, id));
  return row ?? refuse("not-found");
}
