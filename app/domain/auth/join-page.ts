import { eq } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { lookAtLink } from "./consume-token.ts";

/** What somebody who was asked in sees: their name as we know it, their address, and the question they are asked for. */
export async function joinPage(ctx: Ctx, secret: string) {
  const { name, email, locale, challengeId } = await lookAtLink(ctx, "invitation", secret);
  const [challenge] = challengeId
    ? await ctx.db
        .select({ question: challenges.question })
        .from(challenges)
        .where(eq(challenges.id, challengeId))
    : [];
  return { name, email, locale, question: challenge?.question ?? null };
}
