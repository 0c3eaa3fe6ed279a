import { dismissCelebration } from "#app/domain/notification/dismiss-celebration.ts";
import { dismissCelebrationFields } from "#app/domain/notification/fields.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(dismissCelebrationFields, async (ctx, input) => {
  await dismissCelebration(ctx, input);
  return { done: {} };
});
export const loader = methodNotAllowed;
