import { stepBackForm } from "#app/domain/thread/fields.ts";
import { stepBack } from "#app/domain/thread/step-back.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(stepBackForm, async (ctx, input) => {
  const { ideaId } = await stepBack(ctx, input);
  return { to: said(paths.idea(ideaId, input.contributionId), "stepped-back") };
});
export const loader = writeOnly;
