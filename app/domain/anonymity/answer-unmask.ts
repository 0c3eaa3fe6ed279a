import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { SealAnswer } from "#db/enums.ts";
import { sealOpenings } from "#db/schema/anonymity.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * A second person agrees that the two of them look behind a sealed name, or not; the author hears who looked and why. Whoever
 * asked can only take it back (seal.own-asking). Answered once: of many at the same moment one is the second person.
 */
export function answerLook(
  ctx: Ctx,
  { ideaId, openingId, answer }: { ideaId: string; openingId: string; answer: SealAnswer },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const me = signedInId(ctx.actor);
    const idea = await loadIdea(ctx, ideaId);
    allowIdea(ctx.actor, "author.unmask", idea);
    const asked = and(eq(sealOpenings.id, openingId), eq(sealOpenings.ideaId, ideaId));
    const [done] = await ctx.db
      .update(sealOpenings)
      .set({ answer, answeredById: me, answeredAt: sql`now()` })
      .where(
        and(
          asked,
          isNull(sealOpenings.answer),
          answer === "agreed" ? ne(sealOpenings.askedById, me) : undefined,
        ),
      )
      .returning({ id: sealOpenings.id });
    if (!done) return whyNot(ctx, asked);
    await record(ctx, {
      type: answer === "agreed" ? "unmask.approved" : "unmask.declined",
      challengeId: idea.challenge.id,
      ideaId,
      openingId,
    });
  });
}

async function whyNot(ctx: Ctx, asked: ReturnType<typeof and>): Promise<never> {
  const [row] = await ctx.db
    .select({ answer: sealOpenings.answer })
    .from(sealOpenings)
    .where(asked);
  return refuse(!row ? "not-found" : row.answer ? "anonymity.answered" : "anonymity.own-asking");
}
