import type { Permission } from "#app/domain/access/permission.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { MoneyField } from "../form/special-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Meter } from "../ui/meter.tsx";
import { When } from "../ui/when.tsx";

type Idea = { id: string; currency: string; allocatedMinor: number; spentMinor: number };
type Expense = { ref: string; amountMinor: number; note: string; at: Moment; by: string | null };

/** Money spent against the budget; overspending is shown. */
export function ExpenseList({
  idea,
  expenses,
  may,
}: {
  idea: Idea;
  expenses: readonly Expense[];
  may: Permission;
}) {
  const t = useT();
  const { money } = useFormat();
  const format = (minor: number) => money(minor, idea.currency);
  const isOverBudget = idea.spentMinor > idea.allocatedMinor;
  return (
    <Card label={t("implementation.money")}>
      <h2 className="mb-3">{t("implementation.money")}</h2>
      <Meter
        label={t("implementation.spent")}
        value={idea.spentMinor}
        max={Math.max(idea.allocatedMinor, 1)}
        tone={isOverBudget ? "warning" : "success"}
        valueText={t("implementation.spent-of", {
          spent: format(idea.spentMinor),
          budget: format(idea.allocatedMinor),
        })}
      />
      {isOverBudget && (
        <p className="field-hint mt-2">
          {t("implementation.over-budget", {
            amount: format(idea.spentMinor - idea.allocatedMinor),
          })}
        </p>
      )}
      <ul className="stack mt-4 gap-2">
        {expenses.map((expense) => (
          <li key={expense.ref} className="flex justify-between gap-4">
            <span>
              {expense.note}
              <small className="block text-muted">
                <When at={expense.at} as="date" />
                {expense.by && ` · ${expense.by}`}
              </small>
            </span>
            <span className="figures">{format(expense.amountMinor)}</span>
          </li>
        ))}
      </ul>
      {may === true && (
        <div className="mt-4">
          <Sheet
            trigger={t("implementation.note-expense")}
            title={t("implementation.note-expense")}
            icon="add"
            small
          >
            <Form action={paths.recordExpense(idea.id)}>
              <MoneyField
                name="amount"
                label={t("implementation.amount")}
                currency={idea.currency}
              />
              <TextField name="note" label={t("implementation.for-what")} />
              <div className="form-actions">
                <Button kind="primary">{t("action.save")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
