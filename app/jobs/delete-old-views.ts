import { deleteOldViews as forget } from "#app/domain/view-balance/delete-old-views.ts";
import type { Db } from "#db/client.server.ts";

/** Several times a day: deletes views of ideas that are no longer up for selection. */
export const deleteOldViews = (db: Db) => forget({ db });
