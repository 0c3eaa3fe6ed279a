import { and, asc, isNull, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Colleagues by the beginning of any word of their name, for mentions and pickers: at most eight, those whose first name fits first.
 * `among`: only people this holds for.
 */
export function findPeople(ctx: Ctx, q: string, among?: SQL) {
  signedInId(ctx.actor);
  const begins = `${q.replace(/[\\%_]/g, "\\$&")}%`;
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
        sql`(${people.name} ilike ${begins} or ${people.name} ilike ${`% ${begins}`})`,
        among,
      ),
    )
    .orderBy(sql`${people.name} not ilike ${begins}`, asc(people.name), asc(people.id))
    .limit(8);
}
