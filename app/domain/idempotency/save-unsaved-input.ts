import { and, eq, sql } from "drizzle-orm";
import { unsentWords } from "#db/schema/idempotency.ts";
import { signedInId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** So many texts that were never sent are kept of one person; the oldest make room. */
const most = 50;

export type Unsent = { text: string; doc: string };

/**
 * Keeps what somebody is typing, for them alone, on whichever machine they go on. Empty words mean that there is nothing to keep any more.
 * `key` says what they are about; `doc` is the editor's document as it was, checked only when it is sent.
 */
export function keepUnsent(ctx: Ctx, { key, text, doc }: Unsent & { key: string }): Promise<void> {
  const personId = signedInId(ctx.actor);
  return inTransaction(ctx, async ({ db }) => {
    if (!text.trim())
      return void (await db
        .delete(unsentWords)
        .where(and(eq(unsentWords.personId, personId), eq(unsentWords.key, key))));
    await db
      .insert(unsentWords)
      .values({ personId, key, text, doc })
      .onConflictDoUpdate({
        target: [unsentWords.personId, unsentWords.key],
        set: { text, doc, keptAt: sql`now()` },
      });
    await db.execute(sql`delete from unsent_words where person_id = ${personId}
      and key in (select key from unsent_words where person_id = ${personId} order by kept_at desc, key offset ${most})`);
  });
}
