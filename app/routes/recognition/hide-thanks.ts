import { hideThanksFields } from "#app/domain/recognition/fields.ts";
import { hideThanks } from "#app/domain/recognition/hide-thanks.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(hideThanksFields, async (ctx, input) => {
  await hideThanks(ctx, input);
  return { flash: input.want === "on" ? "thanks-hidden" : "thanks-shown" };
});
export const loader = methodNotAllowed;
