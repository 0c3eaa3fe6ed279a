import { seeMoment } from "#app/domain/notification/dismiss-celebration.ts";
import { seeMomentFields } from "#app/domain/notification/fields.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(seeMomentFields, async (ctx, input) => {
  await seeMoment(ctx, input);
  return { done: {} };
});
export const loader = writeOnly;
