import { and, inArray, isNull } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { demoPeople } from "./demo-people.ts";

/** The people a visitor of the demo can try, as far as they are there. */
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
          demoPeople.map((d) => d.id),
        ),
        isNull(people.deactivatedAt),
      ),
    );
  return demoPeople.flatMap(({ id, as }) =>
    found.filter((p) => p.id === id).map((p) => ({ ...p, as })),
  );
}
