import { and, asc, eq, sql } from "drizzle-orm";
import { groupMembers, groups, people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { refuse } from "../refusals.ts";

const pageSize = 100;

/**
 * A group and a page of its members by name; `after` is the last person of the page before. `q`
 * also finds colleagues by name who are not members yet.
 */
export async function groupPage(
  ctx: Ctx,
  id: string,
  { after, q }: { after?: string | undefined; q?: string | undefined } = {},
) {
  allowPlatform(ctx.actor, "platform.run");
  const [group] = await ctx.db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(eq(groups.id, id));
  if (!group) refuse("not-found");
  const rows = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      jobTitle: people.jobTitle,
      photoId: people.photoId,
      active: sql<boolean>`people.deactivated_at is null`,
    })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(
      and(
        eq(groupMembers.groupId, id),
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
  const members = rows.slice(0, pageSize);
  const isNotMember = sql`not exists (
    select from group_members gm
    where gm.group_id = ${id} and gm.person_id = ${people.id}
  )`;
  return {
    ...group,
    members,
    found: q ? await findPeople(ctx, q, isNotMember) : null,
    after: rows.length > pageSize ? members.at(-1)!.id : null,
  };
}
