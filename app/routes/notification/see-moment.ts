import { seeMomentFields } from "#app/domain/notification/fields.ts";
import { seeMoment } from "#app/domain/notification/see-moment.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(seeMomentFields, async (ctx, input) => {
  await seeMoment(ctx, input);
  return { done: {} };
});
export const loader = writeOnly;
