import { signedInId } from "#app/domain/access/allow.ts";
import { keepUnsentForm } from "#app/domain/idempotency/fields.ts";
import { keepUnsent } from "#app/domain/idempotency/save-unsaved-input.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(keepUnsentForm, async (ctx, input) => {
  await notTooOften("unsent", signedInId(ctx.actor));
  await keepUnsent(ctx, input);
  return {};
});
export const loader = writeOnly;
