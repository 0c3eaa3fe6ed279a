import { eq } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { ChallengeFacts } from "../access/challenge-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadChallenge } from "./load-challenge.ts";

/**
 * Locks the challenge so that its phase cannot change until this transaction ends. "shared" is for
 * verbs that only rely on the phase (scoring, selecting); "exclusive" is for verbs that end a phase
 * or decide about all ideas at once.
 */
export async function lockChallenge(
  ctx: Ctx,
  id: string,
  mode: "shared" | "exclusive",
): Promise<ChallengeFacts> {
  await ctx.db
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for(mode === "exclusive" ? "update" : "share");
  return loadChallenge(ctx, id);
}
