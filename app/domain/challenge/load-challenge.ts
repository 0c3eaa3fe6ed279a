import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import type { ChallengeFacts } from "../access/rules.ts";
import { type Actor, holds } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** Which phase a challenge is in at this instant, by the database's clock (see challenge_phase_at in the migrations). */
export const phaseNow = (challengeId: SQL | typeof challenges.id = challenges.id) =>
  sql<ChallengePhase>`challenge_phase_at(${challengeId}, clock_timestamp())`;

/** Is this challenge meant for this person? Everybody, through a group, or by invitation. */
export const meantFor = (
  person: SQL,
) => sql<boolean>`(case challenges.audience when 'everybody' then true
  when 'groups' then exists (select 1 from challenge_groups g join group_members m on m.group_id = g.group_id where g.challenge_id = challenges.id and m.person_id = ${person})
  else exists (select 1 from challenge_invitees v where v.challenge_id = challenges.id and v.person_id = ${person}) end)`;

/** May this other person see a challenge that is no longer a draft? For those who are told of something. */
export const seenBy = (person: SQL) => sql<boolean>`(${meantFor(person)}
  or exists (select 1 from challenge_members m where m.challenge_id = challenges.id and m.person_id = ${person})
  or exists (select 1 from platform_role_holders r where r.person_id = ${person} and r.role = 'admin'))`;

/** The same, of the one who asks. Whose name is sealed sees what they see under it, with whatever part they have. */
export const inAudience = ({ actor }: Ctx) =>
  actor.behind ? seenBy(sql`${actor.behind}`) : meantFor(sql`${actor.id ?? ""}`);

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
  namesSealed: challenges.namesSealed,
});

/** The facts every rule about a challenge looks at. Refuses with not-found; asks nobody's permission yet. */
export async function loadChallenge(ctx: Ctx, id: string): Promise<ChallengeFacts> {
  const [row] = await ctx.db
    .select(challengeFacts(ctx))
    .from(challenges)
    .where(eq(challenges.id, id));
  return row ?? refuse("not-found");
}
