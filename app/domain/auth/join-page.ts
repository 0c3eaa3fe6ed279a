import { eq } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { readToken } from "./consume-token.ts";

/**
 * The page of an invitation: the invited person's name and email address, and the question of the
 * challenge.
 */
export async function joinPage(ctx: Ctx, secret: string) {
  const { name, email, locale, challengeId } = await readToken(ctx, "invitation", secret);
  const [challenge] = challengeId
    ? await ctx.db
        .select({ question: challenges.question })
        .from(challenges)
        .where(eq(challenges.id, challengeId))
    : [];
  return { name, email, locale, question: challenge?.question ?? null };
}
