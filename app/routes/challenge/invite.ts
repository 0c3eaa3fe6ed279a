import { inviteFields } from "#app/domain/challenge/fields.ts";
import { setInvited } from "#app/domain/challenge/save-audience.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(inviteFields, async (ctx, input) => {
  await setInvited(ctx, input);
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "audience" }), "saved") };
});
export const loader = methodNotAllowed;
