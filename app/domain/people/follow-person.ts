import { and, eq, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { people, personFollowers } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { followPersonFields } from "./fields.ts";

/**
 * Follows a colleague to be notified of what they post, or stops. Only active people can be
 * followed, and never the follower. A private setting: it records no activity.
 */
export async function followPerson(
  ctx: Ctx,
  { personId: followedId, want }: z.output<typeof followPersonFields>,
) {
  const personId = requireActorId(ctx.actor);
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
