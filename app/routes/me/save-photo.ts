import { storePicture } from "#app/domain/file/store-picture.ts";
import { photoFields } from "#app/domain/people/fields.ts";
import { setPhoto } from "#app/domain/people/set-photo.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(photoFields, async (ctx, { photo }, { context }) => {
  await setPhoto(ctx, { photoId: await storePicture(ctx, context.storage, photo) });
  return { to: said(paths.me(), "saved") };
});
export const loader = writeOnly;
