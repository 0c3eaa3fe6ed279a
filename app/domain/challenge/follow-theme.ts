import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { challengeThemes, themeFollowers } from "#db/schema/challenge.ts";
import { allowChallenge, requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { followThemeFields } from "./fields.ts";
import { loadChallenge } from "./load-challenge.ts";

/**
 * Follows a theme to be notified of each new idea about it, or stops. A private setting: it records
 * no activity. Refuses not-found.
 */
export async function followTheme(
  ctx: Ctx,
  { challengeId, themeId, want }: z.output<typeof followThemeFields>,
) {
  const personId = requireActorId(ctx.actor);
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, challengeId));
  const themes = await ctx.db.$count(
    challengeThemes,
    and(eq(challengeThemes.id, themeId), eq(challengeThemes.challengeId, challengeId)),
  );
  if (themes === 0) refuse("not-found");
  if (want === "on")
    await ctx.db.insert(themeFollowers).values({ themeId, personId }).onConflictDoNothing();
  else
    await ctx.db
      .delete(themeFollowers)
      .where(and(eq(themeFollowers.themeId, themeId), eq(themeFollowers.personId, personId)));
}
