import { deleteOldKeys as forget } from "#app/domain/idempotency/delete-old-keys.ts";
import type { Db } from "#db/client.server.ts";

/** Nightly: deletes old idempotency keys and unsaved input. */
export const deleteOldKeys = (db: Db) => forget({ db });
