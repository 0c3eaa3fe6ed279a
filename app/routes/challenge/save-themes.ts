import { themesFields } from "#app/domain/challenge/fields.ts";
import { saveThemes } from "#app/domain/challenge/save-themes.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(themesFields, async (ctx, input) => {
  await saveThemes(ctx, input);
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "themes" }), "saved") };
});
export const loader = methodNotAllowed;
