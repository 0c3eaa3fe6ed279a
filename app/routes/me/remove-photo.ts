import { z } from "zod";
import { setPhoto } from "#app/domain/people/set-photo.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(z.object({}), async (ctx) => {
  await setPhoto(ctx, { photoId: null });
  return { to: said(paths.me(), "saved") };
});
export const loader = writeOnly;
