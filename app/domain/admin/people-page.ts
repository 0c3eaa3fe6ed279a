import { and, asc, eq, or, sql } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { sealedSql } from "../people/placeholder-query.ts";

const pageSize = 50;

/** Everybody, by name, a page at a time; `after` is the person the page before ended with. */
export async function adminPeople(
  ctx: Ctx,
  { q = "", after }: { q?: string | undefined; after?: string | undefined },
) {
  allowPlatform(ctx.actor, "platform.run");
  const holds = `%${q
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
      invited: sql<boolean>`people.password_hash is null and exists (select 1 from link_tokens l where l.person_id = people.id and l.purpose = 'invitation' and l.expires_at > now())`,
      roles: sql<
        PlatformRole[]
      >`array(select role::text from platform_role_holders h where h.person_id = people.id order by role)`,
      groups: sql<
        string[]
      >`array(select g.name from groups g join group_members m on m.group_id = g.id where m.person_id = people.id order by lower(g.name))`,
    })
    .from(people)
    .where(
      and(
        sql`not ${sealedSql(people.id)}`,
        q.trim()
          ? or(sql`${people.name} ilike ${holds}`, sql`${people.email} ilike ${holds}`)
          : undefined,
        after
          ? sql`(${people.name}, ${people.id}) > (select p.name, p.id from people p where p.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { people: shown, after: rows.length > pageSize ? shown.at(-1)!.id : null };
}
