import { z } from "zod";
import { setPhoto } from "#app/domain/people/set-photo.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(z.object({}), async (ctx) => {
  await setPhoto(ctx, { photoId: null });
  return { to: withFlash(paths.me(), "saved") };
});
export const loader = methodNotAllowed;
