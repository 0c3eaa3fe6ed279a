import { expenseFields } from "#app/domain/funding/fields.ts";
import { recordExpense } from "#app/domain/funding/record-expense.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(expenseFields, async (ctx, input) => {
  await recordExpense(ctx, { ideaId: input.ideaId, amountMinor: input.amount, note: input.note });
  return { to: withFlash(paths.implementation(input.ideaId), "saved") };
});
export const loader = methodNotAllowed;
