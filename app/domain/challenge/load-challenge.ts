import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import type { ChallengeFacts } from "../access/challenge-rules.ts";
import { type Actor, hasRole } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * The phase of a challenge now, by the database's clock (see challenge_phase_at in db/functions).
 */
export const currentPhase = (challengeId: SQL | typeof challenges.id = challenges.id) =>
  sql<ChallengePhase>`challenge_phase_at(${challengeId}, clock_timestamp())`;

/**
 * Whether a person is in the audience of a challenge: everybody, through a group, or by invitation.
 */
export const meantFor = (person: SQL) => sql<boolean>`(case challenges.audience
  when 'everybody' then true
  when 'groups' then exists (
    select from challenge_groups g
    join group_members m on m.group_id = g.group_id
    where g.challenge_id = challenges.id and m.person_id = ${person}
  )
  else exists (
    select from challenge_invitees v
    where v.challenge_id = challenges.id and v.person_id = ${person}
  )
end)`;

/** Whether a person may see a challenge that is no longer a draft; used to select recipients. */
export const challengeVisibleTo = (person: SQL) => sql<boolean>`(${meantFor(person)}
  or exists (
    select from challenge_members m
    where m.challenge_id = challenges.id and m.person_id = ${person}
  )
  or exists (
    select from platform_role_holders r
    where r.person_id = ${person} and r.role = 'admin'
  ))`;

/**
 * Whether the actor is in the audience. An anonymous author sees what the person behind the
 * placeholder sees, through any role they have.
 */
export const actorInAudience = ({ actor }: Ctx) =>
  actor.realPersonId
    ? challengeVisibleTo(sql`${actor.realPersonId}`)
    : meantFor(sql`${actor.id ?? ""}`);

/**
 * The rule "challenge.see" as SQL, for lists, counts and search. tests/access checks that the two
 * agree.
 */
export function challengeVisible(ctx: Ctx): SQL {
  const actor: Actor = ctx.actor;
  if (actor.id === null) return sql`false`;
  const ids = Object.keys(actor.roles);
  const isOneOf = (list: string[]) => (list.length ? eq(challenges.id, anyOf(list)) : sql`false`);
  const managed = ids.filter((id) => hasRole(actor, "manager", id));
  const sponsored = ids.filter((id) => hasRole(actor, "sponsor", id));
  if (actor.platform.includes("admin")) return sql`true`;
  return or(
    isOneOf([...managed, ...sponsored]),
    and(sql`${currentPhase()} <> 'draft'`, or(actorInAudience(ctx), isOneOf(ids))),
  )!;
}

export const challengeFacts = (ctx: Ctx) => ({
  id: challenges.id,
  phase: currentPhase(),
  audience: challenges.audience,
  inAudience: actorInAudience(ctx),
  countsHidden: challenges.countsHidden,
  resultsPublic: challenges.resultsPublic,
  anonymousAllowed: challenges.anonymousAllowed,
});

/** Loads the facts that rules about a challenge need. Refuses not-found; checks no permission. */
export async function loadChallenge(ctx: Ctx, id: string): Promise<ChallengeFacts> {
  const [row] = await ctx.db
    .select(challengeFacts(ctx))
    .from(challenges)
    .where(eq(challenges.id, id));
  return row ?? refuse("not-found");
}
