import { signedInId } from "#app/domain/access/allow.ts";
import { noteLooksForm } from "#app/domain/idea/fields.ts";
import { noteLooks } from "#app/domain/view-balance/record-views.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(noteLooksForm, async (ctx, input) => {
  await notTooOften("look", signedInId(ctx.actor));
  await noteLooks(ctx, input);
  return { done: {} };
});
export const loader = writeOnly;
