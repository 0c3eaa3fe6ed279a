import { audienceFields } from "#app/domain/challenge/fields.ts";
import { saveAudience } from "#app/domain/challenge/save-audience.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(audienceFields, async (ctx, input) => {
  await saveAudience(ctx, input);
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "audience" }), "saved") };
});
export const loader = methodNotAllowed;
