import { inviteFields } from "#app/domain/challenge/fields.ts";
import { setInvited } from "#app/domain/challenge/save-audience.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(inviteFields, async (ctx, input) => {
  await setInvited(ctx, input);
  return { to: said(paths.editChallenge(input.challengeId, { step: "audience" }), "saved") };
});
export const loader = writeOnly;
