import { expenseFields } from "#app/domain/funding/fields.ts";
import { noteExpense } from "#app/domain/funding/record-expense.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(expenseFields, async (ctx, input) => {
  await noteExpense(ctx, { ideaId: input.ideaId, amountMinor: input.amount, note: input.note });
  return { to: said(paths.implementation(input.ideaId), "saved") };
});
export const loader = writeOnly;
