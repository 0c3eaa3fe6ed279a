import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "#db/schema/idempotency.ts";
import { requireActorId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** `key` is created by the browser for one write. */
export type IdempotencyKey = { path: string; key: string };

/**
 * Runs a write once, however often it is sent: its key is saved in the same transaction, and a
 * repeated or concurrent request gets the response of the first one. A refused write saves no key
 * and can be retried. Without a key the write simply runs.
 */
export async function once<Result extends Record<string, unknown>>(
  ctx: Ctx,
  idempotencyKey: IdempotencyKey | null,
  write: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  if (!idempotencyKey) return write(ctx);
  const personId = requireActorId(ctx.actor);
  const { path, key } = idempotencyKey;
  return inTransaction(ctx, async (tx) => {
    const isThisKey = and(
      eq(idempotencyKeys.personId, personId),
      eq(idempotencyKeys.path, path),
      eq(idempotencyKeys.key, key),
    );
    // Waits for a running write with the same key; if that one is refused, this one is the first.
    const [first] = await tx.db
      .insert(idempotencyKeys)
      .values({ personId, path, key })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (!first) {
      const [earlier] = await tx.db
        .select({ response: idempotencyKeys.response })
        .from(idempotencyKeys)
        .where(isThisKey);
      return earlier!.response as Result;
    }
    const response = await write(tx);
    await tx.db.update(idempotencyKeys).set({ response }).where(isThisKey);
    return response;
  });
}
