import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { challengeThemes, themeFollowers } from "#db/schema/challenge.ts";
import { allowChallenge, signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { followThemeFields } from "./fields.ts";
import { loadChallenge } from "./load-challenge.ts";

/** Hear of each new idea about a theme, or no longer. A setting of one's own: it leaves no activity. Refuses not-found. */
export async function followTheme(
  ctx: Ctx,
  { challengeId, themeId, want }: z.output<typeof followThemeFields>,
) {
  const personId = signedInId(ctx.actor);
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, challengeId));
  if (
    (await ctx.db.$count(
      challengeThemes,
      and(eq(challengeThemes.id, themeId), eq(challengeThemes.challengeId, challengeId)),
    )) === 0
  )
    refuse("not-found");
  if (want === "on")
    await ctx.db.insert(themeFollowers).values({ themeId, personId }).onConflictDoNothing();
  else
    await ctx.db
      .delete(themeFollowers)
      .where(and(eq(themeFollowers.themeId, themeId), eq(themeFollowers.personId, personId)));
}
