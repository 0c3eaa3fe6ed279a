import type { Permission } from "#app/domain/access/permission.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { DateTimeField } from "../form/special-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { useFrame } from "../page/frame-data.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { When } from "../ui/when.tsx";

type Step = {
  id: string;
  title: string;
  dueOn: string | null;
  completedAt: Moment | null;
  isOverdue: boolean;
};

/** The milestones with their due dates; completed ones stay. */
export function MilestoneList({
  ideaId,
  steps,
  may,
}: {
  ideaId: string;
  steps: readonly Step[];
  may: Permission;
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
              {step.completedAt ? (
                <>
                  <Badge tone="success" icon="check">
                    {t("implementation.reached")}
                  </Badge>
                  <When at={step.completedAt} as="date" />
                </>
              ) : (
                <>
                  {step.isOverdue && (
                    <Badge tone="warning" icon="clock">
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
                action={paths.completeMilestone(ideaId)}
                fields={{ milestoneId: step.id, reached: step.completedAt ? "no" : "yes" }}
                className=""
                hideErrorSummary
              >
                <Button
                  kind="quiet"
                  small
                  icon={step.completedAt ? undefined : "check"}
                  label={t(
                    step.completedAt
                      ? "implementation.not-reached-named"
                      : "implementation.reach-named",
                    { step: step.title },
                  )}
                >
                  {t(step.completedAt ? "implementation.not-reached" : "implementation.reach")}
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
              <div className="form-actions">
                <Button kind="primary">{t("implementation.plan-step")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
