import { and, eq } from "drizzle-orm";
import { challengeThemes } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * The theme that was chosen, when it is one of this challenge's, and it stays one until the idea has it; null for none, undefined
 * where nobody was asked. Refuses idea.theme-gone: it was taken away while somebody wrote. Call it inside the transaction of the verb.
 */
export async function trueTheme(
  ctx: Ctx,
  challengeId: string,
  theme: string | undefined,
): Promise<string | null | undefined> {
  if (!theme) return theme === undefined ? undefined : null;
  const [one] = await ctx.db
    .select({ id: challengeThemes.id })
    .from(challengeThemes)
    .where(and(eq(challengeThemes.id, theme), eq(challengeThemes.challengeId, challengeId)))
    .for("key share");
  return one?.id ?? refuse("idea.theme-gone");
}
