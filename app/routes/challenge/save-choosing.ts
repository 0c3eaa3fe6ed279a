import { choosingFields } from "#app/domain/challenge/fields.ts";
import { saveChoosing } from "#app/domain/challenge/save-choosing.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(choosingFields, async (ctx, input) => {
  await saveChoosing(ctx, input);
  return { to: said(paths.editChallenge(input.challengeId, { step: "choosing" }), "saved") };
});
export const loader = writeOnly;
