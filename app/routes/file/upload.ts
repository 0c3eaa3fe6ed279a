import { storeFile } from "#app/domain/file/store-file.ts";
import { methodNotAllowed, upload } from "#app/web/handlers.ts";

export const action = upload(
  async (ctx, file, { context }) => {
    return storeFile(ctx, context.storage, file);
  },
  { limit: "file" },
);
export const loader = methodNotAllowed;
