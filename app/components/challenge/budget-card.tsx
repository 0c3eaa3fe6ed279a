import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Card } from "../ui/card.tsx";
import { Meter } from "../ui/meter.tsx";

/** The total pledged by sponsors, and how much of it has been allocated. */
export function BudgetCard({
  id,
  pledgedMinor,
  allocatedMinor,
  currency,
}: {
  id: string;
  pledgedMinor: number;
  allocatedMinor: number;
  currency: string;
}) {
  const t = useT();
  const { money } = useFormat();
  if (pledgedMinor <= 0) return null;
  return (
    <Card as="div">
      <p className="text-sm text-muted">{t("challenge.budget")}</p>
      <p className="font-display text-2xl font-bold figures">{money(pledgedMinor, currency)}</p>
      {allocatedMinor > 0 && (
        <Meter
          label={t("challenge.given")}
          value={allocatedMinor}
          max={pledgedMinor}
          valueText={money(allocatedMinor, currency)}
          tone="success"
        />
      )}
      <p className="mt-2">
        <a href={paths.funding(id)}>{t("challenge.budget-see")}</a>
      </p>
    </Card>
  );
}
