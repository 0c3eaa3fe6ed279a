import { and, eq } from "drizzle-orm";
import { sendings } from "#db/schema/idempotency.ts";
import { signedInId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** `key` is the browser's own for this one write. */
export type Sending = { address: string; key: string };

/**
 * Does a write once, however often it is sent: its key is kept in the same transaction, and whoever sends it again, or at
 * the same moment, gets what the first got. What was refused is not kept, so it can be tried anew. Without a key it is simply done.
 */
export async function sentOnce<Answer extends Record<string, unknown>>(
  ctx: Ctx,
  sending: Sending | null,
  write: (ctx: Ctx) => Promise<Answer>,
): Promise<Answer> {
  if (!sending) return write(ctx);
  const personId = signedInId(ctx.actor);
  const { address, key } = sending;
  return inTransaction(ctx, async (ctx) => {
    const sent = and(
      eq(sendings.personId, personId),
      eq(sendings.address, address),
      eq(sendings.key, key),
    );
    // Waits for one that is under way with the same key; when that one was refused, this one is the first.
    const [first] = await ctx.db
      .insert(sendings)
      .values({ personId, address, key })
      .onConflictDoNothing()
      .returning({ key: sendings.key });
    if (!first) {
      const [before] = await ctx.db.select({ answer: sendings.answer }).from(sendings).where(sent);
      return before!.answer as Answer;
    }
    const answer = await write(ctx);
    await ctx.db.update(sendings).set({ answer }).where(sent);
    return answer;
  });
}
