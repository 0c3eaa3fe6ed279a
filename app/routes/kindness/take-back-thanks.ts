import { takeBackThanksFields } from "#app/domain/kindness/fields.ts";
import { takeBackThanks } from "#app/domain/kindness/take-back-thanks.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(takeBackThanksFields, async (ctx, input) => {
  await takeBackThanks(ctx, input);
  return { told: "thanks-taken-back" };
});
export const loader = writeOnly;
