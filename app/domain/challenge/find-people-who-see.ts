import { type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import type { ChallengeFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { loadChallenge } from "./load-challenge.ts";

/** Colleagues who may see a challenge, for whoever may see it themselves: nobody is mentioned who could not read it. */
export async function findPeopleWhoSee(ctx: Ctx, q: string, challengeId: string) {
  const challenge = await loadChallenge(ctx, challengeId);
  allowChallenge(ctx.actor, "challenge.see", challenge);
  return findPeople(ctx, q, whoSeesSql(challenge));
}

/** The rule "challenge.see" turned around: the people it is true for. tests/access holds the two against each other. */
export function whoSeesSql({ id, phase, audience }: ChallengeFacts): SQL<boolean> {
  const member = (roles: SQL) =>
    sql`exists (select 1 from challenge_members m where m.challenge_id = ${id} and m.person_id = ${people.id} and ${roles})`;
  const always = sql`${member(sql`m.role in ('manager', 'sponsor')`)}
    or exists (select 1 from platform_role_holders h where h.person_id = ${people.id} and h.role = 'admin')`;
  if (phase === "draft") return sql<boolean>`(${always})`;
  const meant = {
    everybody: sql`true`,
    groups: sql`exists (select 1 from challenge_groups cg join group_members gm on gm.group_id = cg.group_id
      where cg.challenge_id = ${id} and gm.person_id = ${people.id})`,
    invited: sql`exists (select 1 from challenge_invitees i where i.challenge_id = ${id} and i.person_id = ${people.id})`,
  }[audience];
  return sql<boolean>`(${always} or ${member(sql`true`)} or ${meant})`;
}
