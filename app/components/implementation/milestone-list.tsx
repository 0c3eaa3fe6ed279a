import type { Answer } from "#app/domain/access/rules.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useFrame } from "../page/frame-data.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { DateTimeField } from "../ui/special-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { When } from "../ui/when.tsx";

type Step = {
  id: string;
  title: string;
  dueOn: string | null;
  reachedAt: Moment | null;
  late: boolean;
};

/** The steps on the way, each with its day; reached ones stay. */
export function MilestoneList({
  ideaId,
  steps,
  may,
}: {
  ideaId: string;
  steps: readonly Step[];
  may: Answer;
}) {
  const t = useT();
  const zone = useFrame()?.zone ?? "UTC";
  return (
    <Card label={t("implementation.steps")}>
      <h2 className="mb-3">{t("implementation.steps")}</h2>
      {steps.length === 0 && <p className="text-muted">{t("implementation.no-steps")}</p>}
      <ul className="stack gap-4">
        {steps.map((step) => (
          <li key={step.id} className="grid gap-1">
            <b>{step.title}</b>
            <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
              {step.reachedAt ? (
                <>
                  <Badge tone="kelp" icon="check">
                    {t("implementation.reached")}
                  </Badge>
                  <When at={step.reachedAt} as="date" />
                </>
              ) : (
                <>
                  {step.late && (
                    <Badge tone="amber" icon="clock">
                      {t("implementation.late")}
                    </Badge>
                  )}
                  {step.dueOn ? (
                    <When at={step.dueOn} as="date" zone="UTC" />
                  ) : (
                    t("implementation.no-day")
                  )}
                </>
              )}
            </span>
            {may === true && (
              <Form
                action={paths.reachMilestone(ideaId)}
                fields={{ milestoneId: step.id, reached: step.reachedAt ? "no" : "yes" }}
                className=""
                hideFaults
              >
                <Button
                  kind="quiet"
                  small
                  icon={step.reachedAt ? undefined : "check"}
                  label={t(
                    step.reachedAt
                      ? "implementation.not-reached-named"
                      : "implementation.reach-named",
                    { step: step.title },
                  )}
                >
                  {t(step.reachedAt ? "implementation.not-reached" : "implementation.reach")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may === true && (
        <div className="mt-4">
          <Sheet
            trigger={t("implementation.plan-step")}
            title={t("implementation.plan-step")}
            icon="add"
            small
          >
            <Form action={paths.planMilestone(ideaId)}>
              <TextField
                name="title"
                label={t("implementation.step")}
                hint={t("implementation.step-hint")}
              />
              <DateTimeField
                name="dueOn"
                label={t("implementation.due")}
                zone={zone}
                dateOnly
                optional
              />
              <div className="form-acts">
                <Button kind="primary">{t("implementation.plan-step")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
