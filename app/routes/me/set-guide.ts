import { guideFields } from "#app/domain/people/fields.ts";
import { setGuide } from "#app/domain/people/set-guide.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(guideFields, async (ctx, input) => {
  await setGuide(ctx, input);
  return { to: withFlash(paths.home(), input.want === "dismissed" ? "guide-away" : "guide-back") };
});
export const loader = methodNotAllowed;
