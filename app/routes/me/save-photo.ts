import { storePicture } from "#app/domain/file/store-picture.ts";
import { photoFields } from "#app/domain/people/fields.ts";
import { setPhoto } from "#app/domain/people/set-photo.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(photoFields, async (ctx, { photo }, { context }) => {
  await setPhoto(ctx, { photoId: await storePicture(ctx, context.storage, photo) });
  return { to: withFlash(paths.me(), "saved") };
});
export const loader = methodNotAllowed;
