import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { MoneyField } from "../form/special-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** Sets a sponsor's total pledge. */
export function PledgeForm({
  challengeId,
  me,
  currency,
  may,
}: {
  challengeId: string;
  me: { id: string; pledgedMinor: number };
  currency: string;
  may: Permission;
}) {
  const t = useT();
  return (
    <Card sunk label={t("funding.your-pledge")}>
      <Form
        action={paths.pledge(challengeId)}
        fields={{ sponsorId: me.id }}
        label={t("funding.your-pledge")}
      >
        <MoneyField
          name="total"
          label={t("funding.your-pledge")}
          hint={t("funding.your-pledge-hint")}
          minor={me.pledgedMinor || undefined}
          currency={currency}
        />
        <div className="form-actions">
          <Button
            kind={me.pledgedMinor ? "secondary" : "primary"}
            reason={may !== true && t(`refusal.${may}`)}
          >
            {t("funding.pledge")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
