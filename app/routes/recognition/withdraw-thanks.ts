import { takeBackThanksFields } from "#app/domain/recognition/fields.ts";
import { takeBackThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(takeBackThanksFields, async (ctx, input) => {
  await takeBackThanks(ctx, input);
  return { told: "thanks-taken-back" };
});
export const loader = writeOnly;
