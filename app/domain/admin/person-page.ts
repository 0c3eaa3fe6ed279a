import { and, eq, sql } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Permission } from "../access/permission.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** A person as an administrator sees them, with the actions that are possible. */
export async function personPage(ctx: Ctx, id: string) {
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
      invited: sql<boolean>`people.password_hash is null and exists (
        select from auth_tokens t
        where t.person_id = people.id and t.purpose = 'invitation' and t.expires_at > now()
      )`,
      roles: sql<PlatformRole[]>`array(
        select role::text
        from platform_role_holders h
        where h.person_id = people.id
        order by role
      )`,
      groups: sql<{ id: string; name: string; member: boolean }[]>`coalesce((
        select jsonb_agg(
          jsonb_build_object(
            'id', g.id,
            'name', g.name,
            'member', exists (
              select from group_members m
              where m.group_id = g.id and m.person_id = people.id
            )
          )
          order by lower(g.name)
        )
        from groups g
      ), '[]')`,
      otherAdmins: sql<boolean>`exists (
        select from platform_role_holders h
        join people p on p.id = h.person_id
        where h.role = 'admin' and p.deactivated_at is null and p.id <> people.id
      )`,
    })
    .from(people)
    .where(and(eq(people.id, id), eq(people.kind, "person")));
  if (!person) refuse("not-found");
  const { otherAdmins, ...rest } = person;
  const mayLoseAdmin: Permission =
    !person.roles.includes("admin") ||
    person.deactivatedAt !== null ||
    otherAdmins ||
    "people.last-admin";
  return { ...rest, may: { deactivate: mayLoseAdmin, revokeAdmin: mayLoseAdmin } };
}
