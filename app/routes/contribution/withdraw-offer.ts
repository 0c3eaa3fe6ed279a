import { withdrawOfferForm } from "#app/domain/contribution/fields.ts";
import { withdrawOffer } from "#app/domain/contribution/withdraw-offer.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(withdrawOfferForm, async (ctx, input) => {
  const { ideaId } = await withdrawOffer(ctx, input);
  return { to: withFlash(paths.idea(ideaId, input.contributionId), "stepped-back") };
});
export const loader = methodNotAllowed;
