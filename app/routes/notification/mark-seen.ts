import { markSeenFields } from "#app/domain/notification/fields.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(markSeenFields, async (ctx, input) => {
  await markSeen(ctx, input);
  return { to: paths.inbox() };
});
export const loader = methodNotAllowed;
