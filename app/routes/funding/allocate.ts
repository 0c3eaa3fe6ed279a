import { allocate } from "#app/domain/funding/allocate.ts";
import { allocateFields } from "#app/domain/funding/fields.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(allocateFields, async (ctx, { amount, ...input }) => {
  await allocate(ctx, { ...input, amountMinor: amount });
  return {};
});
export const loader = methodNotAllowed;
