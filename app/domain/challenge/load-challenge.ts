import { and, eq, exists, or, sql, type SQL } from "drizzle-orm";
import { challengeGroups, challengeInvitees, challenges } from "#db/schema/challenge.ts";
import { groupMembers } from "#db/schema/people.ts";
import type { ChallengePhase } from "#db/enums.ts";
import type { ChallengeFacts } from "../access/rules.ts";
import { holds, type Actor } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** Which phase a challenge is in at this instant, by the database's clock (see challenge_phase_at in the migrations). */
export const phaseNow = (challengeId: SQL | typeof challenges.id = challenges.id) =>
  sql<ChallengePhase>`challenge_phase_at(${challengeId}, clock_timestamp())`;

/** Is this challenge meant for the one who asks? Everybody, through a group, or by invitation. */
export function inAudience(ctx: Ctx) {
  const me = ctx.actor.id ?? "";
  const inGroup = ctx.db.select({ one: sql`1` }).from(challengeGroups)
    .innerJoin(groupMembers, eq(groupMembers.groupId, challengeGroups.groupId))
    .where(and(eq(challengeGroups.challengeId, challenges.id), eq(groupMembers.personId, me)));
  const invited = ctx.db.select({ one: sql`1` }).from(challengeInvitees)
    .where(and(eq(challengeInvitees.challengeId, challenges.id), eq(challengeInvitees.personId, me)));
  return sql<boolean>`(case ${challenges.audience} when 'everybody' then true when 'groups' then ${exists(inGroup)} else ${exists(invited)} end)`;
}

/** The rule "challenge.see" as SQL, for lists, counts and search. tests/access holds the two against each other. */
export function seesChallengeSql(ctx: Ctx): SQL {
  const who: Actor = ctx.actor;
  if (who.id === null) return sql`false`;
  const ids = Object.keys(who.roles);
  const among = (list: string[]) => (list.length ? sql`${challenges.id} in ${list}` : sql`false`);
  const managed = ids.filter((id) => holds(who, "manager", id));
  const sponsored = ids.filter((id) => holds(who, "sponsor", id));
  if (who.platform.includes("admin")) return sql`true`;
  return or(
    among([...managed, ...sponsored]),
    and(sql`${phaseNow()} <> 'draft'`, or(inAudience(ctx), among(ids))),
  )!;
}

export const challengeFacts = (ctx: Ctx) => ({
  id: challenges.id,
  phase: phaseNow(),
  audience: challenges.audience,
  inAudience: inAudience(ctx),
  countsHidden: challenges.countsHidden,
  resultsPublic: challenges.resultsPublic,
});

/** The facts every rule about a challenge looks at. Refuses with not-found; asks nobody's permission yet. */
export async function loadChallenge(ctx: Ctx, id: string): Promise<ChallengeFacts> {
  const [row] = await ctx.db.select(challengeFacts(ctx)).from(challenges).where(eq(challenges.id, id));
  return row ?? refuse("not-found");
}
