import { eq } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { ChallengeFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadChallenge } from "./load-challenge.ts";

/**
 * The challenge, its phase standing still until this transaction ends. `together`: with others who only rely on the phase
 * (scoring, choosing); `alone`: for whoever ends a phase or decides for all ideas at once.
 */
export async function holdChallenge(
  ctx: Ctx,
  id: string,
  how: "together" | "alone",
): Promise<ChallengeFacts> {
  await ctx.db
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for(how === "alone" ? "update" : "share");
  return loadChallenge(ctx, id);
}
