import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { challengeFollowers } from "#db/schema/challenge.ts";
import { allowChallenge, requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { followChallengeFields } from "./fields.ts";
import { loadChallenge } from "./load-challenge.ts";

/**
 * Follows a challenge to be notified of its next phases, or stops. A private setting: it records no
 * activity.
 */
export async function followChallenge(
  ctx: Ctx,
  { challengeId, want }: z.output<typeof followChallengeFields>,
) {
  const personId = requireActorId(ctx.actor);
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, challengeId));
  if (want === "on")
    await ctx.db.insert(challengeFollowers).values({ challengeId, personId }).onConflictDoNothing();
  else
    await ctx.db
      .delete(challengeFollowers)
      .where(
        and(
          eq(challengeFollowers.challengeId, challengeId),
          eq(challengeFollowers.personId, personId),
        ),
      );
}
