import { guideFields } from "#app/domain/people/fields.ts";
import { setGuide } from "#app/domain/people/set-guide.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(guideFields, async (ctx, input) => {
  await setGuide(ctx, input);
  return { to: said(paths.home(), input.want === "away" ? "guide-away" : "guide-back") };
});
export const loader = writeOnly;
