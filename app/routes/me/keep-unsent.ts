import { signedInId } from "#app/domain/access/allow.ts";
import { keepUnsentForm } from "#app/domain/sending/fields.ts";
import { keepUnsent } from "#app/domain/sending/keep-unsent.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { notTooOften } from "#app/http/rate.server.ts";

export const action = form(keepUnsentForm, async (ctx, input) => {
  await notTooOften("unsent", signedInId(ctx.actor));
  await keepUnsent(ctx, input);
  return {};
});
export const loader = writeOnly;
