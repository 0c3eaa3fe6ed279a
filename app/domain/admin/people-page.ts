import { and, asc, eq, or, sql } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

const pageSize = 50;

/** A page of all people by name; `after` is the last person of the page before. */
export async function peoplePage(
  ctx: Ctx,
  { q = "", after }: { q?: string | undefined; after?: string | undefined },
) {
  allowPlatform(ctx.actor, "platform.run");
  const pattern = `%${q
    .trim()
    .slice(0, 80)
    .replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      jobTitle: people.jobTitle,
      photoId: people.photoId,
      active: sql<boolean>`people.deactivated_at is null`,
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
      groups: sql<string[]>`array(
        select g.name
        from groups g
        join group_members m on m.group_id = g.id
        where m.person_id = people.id
        order by lower(g.name)
      )`,
    })
    .from(people)
    .where(
      and(
        eq(people.kind, "person"),
        q.trim()
          ? or(sql`${people.name} ilike ${pattern}`, sql`${people.email} ilike ${pattern}`)
          : undefined,
        after
          ? sql`(${people.name}, ${people.id}) > (
              select p.name, p.id
              from people p
              where p.id = ${after}
            )`
          : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return { people: page, after: rows.length > pageSize ? page.at(-1)!.id : null };
}
