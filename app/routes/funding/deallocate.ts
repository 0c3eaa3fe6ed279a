import { takeBack } from "#app/domain/funding/deallocate.ts";
import { takeBackFields } from "#app/domain/funding/fields.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(takeBackFields, async (ctx, { amount, ...input }) => {
  await takeBack(ctx, { ...input, amountMinor: amount });
  return {};
});
export const loader = writeOnly;
