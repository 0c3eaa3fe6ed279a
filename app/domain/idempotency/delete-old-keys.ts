import { lt, sql } from "drizzle-orm";
import { idempotencyKeys, unsavedInputs } from "#db/schema/idempotency.ts";
import type { Ctx } from "../ctx.ts";

/** Longer than any browser retries (app/offline/saved.ts). */
const keyLifetime = sql`interval '60 days'`;

/**
 * As long as a browser keeps unsaved input, and the server an orphaned file
 * (domain/file/delete-orphaned-files.ts).
 */
const unsavedInputLifetime = sql`interval '14 days'`;

/** Deletes idempotency keys of writes that will not be sent again, and abandoned unsaved input. */
export async function deleteOldKeys({ db }: Pick<Ctx, "db">): Promise<void> {
  await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, sql`now() - ${keyLifetime}`));
  await db
    .delete(unsavedInputs)
    .where(lt(unsavedInputs.savedAt, sql`now() - ${unsavedInputLifetime}`));
}
