import { forgetLooks as forget } from "#app/domain/view-balance/delete-old-views.ts";
import type { Db } from "#db/client.server.ts";

/** Several times a day: who looked at what nobody has to choose from any more. */
export const forgetLooks = (db: Db) => forget({ db });
