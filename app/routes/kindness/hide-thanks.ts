import { hideThanksFields } from "#app/domain/kindness/fields.ts";
import { hideThanks } from "#app/domain/kindness/hide-thanks.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(hideThanksFields, async (ctx, input) => {
  await hideThanks(ctx, input);
  return { told: input.want === "on" ? "thanks-hidden" : "thanks-shown" };
});
export const loader = writeOnly;
