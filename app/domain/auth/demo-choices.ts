import { and, inArray, isNull } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { demoPeople } from "./demo-people.ts";

/** The people as whom a visitor can sign in to the demo, without those who were deactivated. */
export async function demoChoices(ctx: Ctx) {
  const found = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      jobTitle: people.jobTitle,
      photoId: people.photoId,
    })
    .from(people)
    .where(
      and(
        inArray(
          people.id,
          demoPeople.map(({ id }) => id),
        ),
        isNull(people.deactivatedAt),
      ),
    );
  return demoPeople.flatMap(({ id, as }) =>
    found.filter((person) => person.id === id).map((person) => ({ ...person, as })),
  );
}
