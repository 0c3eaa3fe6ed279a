import { signedInId } from "#app/domain/access/allow.ts";
import { storeFile } from "#app/domain/file/store-file.ts";
import { upload, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = upload(async (ctx, file, { context }) => {
  await notTooOften("file", signedInId(ctx.actor));
  return storeFile(ctx, context.storage, file);
});
export const loader = writeOnly;
