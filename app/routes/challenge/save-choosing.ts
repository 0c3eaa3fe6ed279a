import { choosingFields } from "#app/domain/challenge/fields.ts";
import { saveChoosing } from "#app/domain/challenge/save-choosing.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(choosingFields, async (ctx, input) => {
  await saveChoosing(ctx, input);
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "choosing" }), "saved") };
});
export const loader = methodNotAllowed;
