import { sql } from "drizzle-orm";
import { groups } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/** All groups by name, with the number of active members of each. */
export async function groupsPage(ctx: Ctx) {
  allowPlatform(ctx.actor, "platform.run");
  return ctx.db
    .select({
      id: groups.id,
      name: groups.name,
      members: sql<number>`(
        select count(*)
        from group_members m
        join people p on p.id = m.person_id and p.deactivated_at is null
        where m.group_id = groups.id
      )::int`,
    })
    .from(groups)
    .orderBy(sql`lower(${groups.name})`, groups.id);
}
