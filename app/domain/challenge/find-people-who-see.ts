import { type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import type { ChallengeFacts } from "../access/challenge-rules.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { loadChallenge } from "./load-challenge.ts";

/** Finds colleagues who may see a challenge, so that only people who can read it are mentioned. */
export async function findPeopleWhoSee(ctx: Ctx, q: string, challengeId: string) {
  const challenge = await loadChallenge(ctx, challengeId);
  allowChallenge(ctx.actor, "challenge.see", challenge);
  return findPeople(ctx, q, personSeesChallenge(challenge));
}

/**
 * A condition over people: those who may see the challenge, by the rule "challenge.see".
 * tests/access checks that the two agree.
 */
export function personSeesChallenge({ id, phase, audience }: ChallengeFacts): SQL<boolean> {
  const isMember = (roles: SQL) =>
    sql`exists (
      select from challenge_members m
      where m.challenge_id = ${id} and m.person_id = ${people.id} and ${roles}
    )`;
  const alwaysSees = sql`${isMember(sql`m.role in ('manager', 'sponsor')`)}
    or exists (
      select from platform_role_holders h
      where h.person_id = ${people.id} and h.role = 'admin'
    )`;
  if (phase === "draft") return sql<boolean>`(${alwaysSees})`;
  const isInAudience = {
    everybody: sql`true`,
    groups: sql`exists (
      select from challenge_groups cg
      join group_members gm on gm.group_id = cg.group_id
      where cg.challenge_id = ${id} and gm.person_id = ${people.id}
    )`,
    invited: sql`exists (
      select from challenge_invitees i
      where i.challenge_id = ${id} and i.person_id = ${people.id}
    )`,
  }[audience];
  return sql<boolean>`(${alwaysSees} or ${isMember(sql`true`)} or ${isInAudience})`;
}
