import { stepBackForm } from "#app/domain/contribution/fields.ts";
import { stepBack } from "#app/domain/contribution/withdraw-offer.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(stepBackForm, async (ctx, input) => {
  const { ideaId } = await stepBack(ctx, input);
  return { to: said(paths.idea(ideaId, input.contributionId), "stepped-back") };
});
export const loader = writeOnly;
