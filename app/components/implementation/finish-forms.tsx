import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";

type Idea = { id: string; outcomeUnit: string | null };

/**
 * The end of the path: realised with an outcome, or stopped with a lesson. Neither can be undone,
 * so both open a confirmation.
 */
export function FinishForms({
  idea,
  may,
}: {
  idea: Idea;
  may: { realise: Permission; stop: Permission };
}) {
  const t = useT();
  return (
    <Card sunk label={t("implementation.finish")}>
      <h2>{t("implementation.finish")}</h2>
      <p className="mt-2 mb-4 text-muted">{t("implementation.finish-what")}</p>
      <div className="form-actions">
        {may.realise === true && (
          <Sheet
            trigger={t("implementation.realise")}
            title={t("implementation.realise-title")}
            kind="primary"
          >
            <Form action={paths.realiseIdea(idea.id)}>
              <TextArea
                name="outcome"
                label={t("implementation.outcome")}
                hint={t("implementation.outcome-hint")}
                maxCharacters={4000}
              />
              <TextField
                name="realisedOutcome"
                label={t("implementation.realised")}
                inputMode="decimal"
                optional
              />
              <TextField
                name="outcomeUnit"
                label={t("implementation.unit")}
                hint={t("implementation.unit-hint")}
                value={idea.outcomeUnit ?? ""}
                optional
              />
              <div className="form-actions">
                <Button kind="primary">{t("implementation.realise")}</Button>
              </div>
            </Form>
          </Sheet>
        )}
        {may.stop === true && (
          <Sheet trigger={t("implementation.stop")} title={t("implementation.stop-title")}>
            <Form action={paths.stopIdea(idea.id)}>
              <TextArea
                name="lesson"
                label={t("implementation.lesson")}
                hint={t("implementation.lesson-hint")}
                maxCharacters={4000}
              />
              <div className="form-actions">
                <Button>{t("implementation.stop")}</Button>
              </div>
            </Form>
          </Sheet>
        )}
      </div>
    </Card>
  );
}
