import { and, eq } from "drizzle-orm";
import { challengeThemes } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * The chosen theme, locked until the idea refers to it; null for none, undefined where the form has
 * no theme field. Refuses idea.theme-gone when the theme is not, or no longer, one of this
 * challenge. Call it inside the transaction of the verb.
 */
export async function resolveTheme(
  ctx: Ctx,
  challengeId: string,
  theme: string | undefined,
): Promise<string | null | undefined> {
  if (!theme) return theme === undefined ? undefined : null;
  const [found] = await ctx.db
    .select({ id: challengeThemes.id })
    .from(challengeThemes)
    .where(and(eq(challengeThemes.id, theme), eq(challengeThemes.challengeId, challengeId)))
    .for("key share");
  return found?.id ?? refuse("idea.theme-gone");
}
