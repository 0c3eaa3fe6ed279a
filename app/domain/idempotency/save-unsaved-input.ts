import { and, eq, sql } from "drizzle-orm";
import { unsavedInputs } from "#db/schema/idempotency.ts";
import { requireActorId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** How many unsaved inputs a person can have; the oldest are deleted. */
const maxInputs = 50;

export type UnsavedInput = { text: string; doc: string | null };

/**
 * Saves what the actor is typing, so that they can continue on another device. An empty text
 * deletes it. `key` names the form field; `doc` is the editor's document, validated only when it is
 * sent.
 */
export function saveUnsavedInput(
  ctx: Ctx,
  { key, text, doc }: UnsavedInput & { key: string },
): Promise<void> {
  const personId = requireActorId(ctx.actor);
  const values = { text, doc: doc || null };
  return inTransaction(ctx, async ({ db }) => {
    if (!text.trim())
      return void (await db
        .delete(unsavedInputs)
        .where(and(eq(unsavedInputs.personId, personId), eq(unsavedInputs.key, key))));
    await db
      .insert(unsavedInputs)
      .values({ personId, key, ...values })
      .onConflictDoUpdate({
        target: [unsavedInputs.personId, unsavedInputs.key],
        set: { ...values, savedAt: sql`now()` },
      });
    await db.execute(sql`
      delete from unsaved_inputs
      where person_id = ${personId} and key in (
        select key
        from unsaved_inputs
        where person_id = ${personId}
        order by saved_at desc, key
        offset ${maxInputs}
      )`);
  });
}
