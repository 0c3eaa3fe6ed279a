import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { MoneyField } from "../ui/special-field.tsx";

/** A sponsor sets what they pledge in all. */
export function PledgeForm({
  challengeId,
  me,
  currency,
  may,
}: {
  challengeId: string;
  me: { id: string; pledgedMinor: number };
  currency: string;
  may: Answer;
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
        <div className="form-acts">
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
