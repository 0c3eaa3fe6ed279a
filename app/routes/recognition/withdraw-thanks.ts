import { withdrawThanksFields } from "#app/domain/recognition/fields.ts";
import { withdrawThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(withdrawThanksFields, async (ctx, input) => {
  await withdrawThanks(ctx, input);
  return { flash: "thanks-taken-back" };
});
export const loader = methodNotAllowed;
