import { deallocate } from "#app/domain/funding/deallocate.ts";
import { deallocateFields } from "#app/domain/funding/fields.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(deallocateFields, async (ctx, { amount, ...input }) => {
  await deallocate(ctx, { ...input, amountMinor: amount });
  return {};
});
export const loader = methodNotAllowed;
