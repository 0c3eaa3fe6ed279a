import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";

type Idea = { id: string; outcomeUnit: string | null };

/** The end of the path: realised with an outcome, or stopped with a lesson. Neither can be undone, so both ask first. */
export function FinishForms({ idea, may }: { idea: Idea; may: { realise: Answer; stop: Answer } }) {
  const t = useT();
  return (
    <Card sunk label={t("implementation.finish")}>
      <h2>{t("implementation.finish")}</h2>
      <p className="mt-2 mb-4 text-muted">{t("implementation.finish-what")}</p>
      <div className="form-acts">
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
                most={4000}
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
              <div className="form-acts">
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
                most={4000}
              />
              <div className="form-acts">
                <Button>{t("implementation.stop")}</Button>
              </div>
            </Form>
          </Sheet>
        )}
      </div>
    </Card>
  );
}
