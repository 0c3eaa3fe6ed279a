import { forgetSendings as forget } from "#app/domain/idempotency/delete-old-keys.ts";
import type { Db } from "#db/client.server.ts";

/** Nightly: the keys of writes that were sent long ago, and words that were never sent. */
export const forgetSendings = (db: Db) => forget({ db });
