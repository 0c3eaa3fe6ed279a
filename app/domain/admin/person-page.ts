import { eq, sql } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Answer } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { isSealed } from "../people/anonymous-name.ts";
import { refuse } from "../refusals.ts";

/** One person as an administrator sees them, with what can be done and why not. */
export async function adminPerson(ctx: Ctx, id: string) {
  allowPlatform(ctx.actor, "platform.run");
  const [person] = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      jobTitle: people.jobTitle,
      photoId: people.photoId,
      deactivatedAt: people.deactivatedAt,
      joinedAt: people.createdAt,
      invited: sql<boolean>`people.password_hash is null and exists (select 1 from link_tokens l where l.person_id = people.id and l.purpose = 'invitation' and l.expires_at > now())`,
      roles: sql<
        PlatformRole[]
      >`array(select role::text from platform_role_holders h where h.person_id = people.id order by role)`,
      groups: sql<
        { id: string; name: string; member: boolean }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name,
      'member', exists (select 1 from group_members m where m.group_id = g.id and m.person_id = people.id)) order by lower(g.name)) from groups g), '[]')`,
      otherAdmins: sql<boolean>`exists (select 1 from platform_role_holders h join people p on p.id = h.person_id where h.role = 'admin' and p.deactivated_at is null and p.id <> people.id)`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!person || isSealed(person.id)) refuse("not-found");
  const { otherAdmins, ...rest } = person;
  const last: Answer =
    !person.roles.includes("admin") ||
    person.deactivatedAt !== null ||
    otherAdmins ||
    "people.last-admin";
  return { ...rest, may: { deactivate: last, takeAdmin: last } };
}
