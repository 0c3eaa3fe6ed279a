import { and, asc, isNull, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Finds colleagues by the beginning of any part of their name, for mentions and pickers: at most
 * eight, matches at the start of the name first. `condition` limits the people to choose from.
 */
export function findPeople(ctx: Ctx, q: string, condition?: SQL) {
  requireActorId(ctx.actor);
  const prefix = `${q.replace(/[\\%_]/g, "\\$&")}%`;
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      jobTitle: people.jobTitle,
      photoId: people.photoId,
    })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        sql`(${people.name} ilike ${prefix} or ${people.name} ilike ${`% ${prefix}`})`,
        condition,
      ),
    )
    .orderBy(sql`${people.name} not ilike ${prefix}`, asc(people.name), asc(people.id))
    .limit(8);
}
