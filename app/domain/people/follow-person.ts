import { and, eq, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { people, personFollowers } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { followPersonFields } from "./fields.ts";

/** Hear of what a colleague posts, as far as one may see it, or no longer. Nobody is told: it leaves no activity. Only who is here, and not oneself. */
export async function followPerson(
  ctx: Ctx,
  { person: followedId, want }: z.output<typeof followPersonFields>,
) {
  const personId = signedInId(ctx.actor);
  if (want === "off") {
    await ctx.db
      .delete(personFollowers)
      .where(
        and(eq(personFollowers.followedId, followedId), eq(personFollowers.personId, personId)),
      );
    return;
  }
  const [colleague] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, followedId), isNull(people.deactivatedAt), ne(people.id, personId)));
  if (!colleague) refuse("not-found");
  await ctx.db.insert(personFollowers).values({ followedId, personId }).onConflictDoNothing();
}
