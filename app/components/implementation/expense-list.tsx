import type { Answer } from "#app/domain/access/rules.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { Meter } from "../ui/meter.tsx";
import { MoneyField } from "../ui/special-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { When } from "../ui/when.tsx";

type Idea = { id: string; currency: string; allocatedMinor: number; spentMinor: number };
type Expense = { ref: string; amountMinor: number; note: string; at: Moment; by: string | null };

/** Money spent against the budget; more than the budget shows as such. */
export function ExpenseList({
  idea,
  expenses,
  may,
}: {
  idea: Idea;
  expenses: readonly Expense[];
  may: Answer;
}) {
  const t = useT();
  const { money } = useFormat();
  const write = (minor: number) => money(minor, idea.currency);
  const over = idea.spentMinor > idea.allocatedMinor;
  return (
    <Card label={t("implementation.money")}>
      <h2 className="mb-3">{t("implementation.money")}</h2>
      <Meter
        label={t("implementation.spent")}
        value={idea.spentMinor}
        most={Math.max(idea.allocatedMinor, 1)}
        tone={over ? "amber" : "kelp"}
        said={t("implementation.spent-of", {
          spent: write(idea.spentMinor),
          budget: write(idea.allocatedMinor),
        })}
      />
      {over && (
        <p className="field-hint mt-2">
          {t("implementation.over-budget", {
            amount: write(idea.spentMinor - idea.allocatedMinor),
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
            <span className="figures">{write(expense.amountMinor)}</span>
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
            <Form action={paths.noteExpense(idea.id)}>
              <MoneyField
                name="amount"
                label={t("implementation.amount")}
                currency={idea.currency}
              />
              <TextField name="note" label={t("implementation.for-what")} />
              <div className="form-acts">
                <Button kind="primary">{t("action.save")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
