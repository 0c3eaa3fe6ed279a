import { settlements } from "#app/domain/contribution/resolutions.ts";
import type { Waiting } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { Here } from "./answer-context.tsx";

/** An author answers a question, resolves a concern, or judges an improvement where it waits. */
export function SettleHere({ item }: { item: Extract<Waiting, { kind: "asked" }> }) {
  const t = useT();
  const label = t(`home.settle.${item.what}-of`, {
    name: item.by?.name ?? t("contribution.nobody"),
  });
  return (
    <Here act={t(`home.settle.${item.what}`)} label={label}>
      <Form
        action={paths.settleContribution(item.contributionId)}
        label={label}
        fields={{ from: "home" }}
        hideFaults
      >
        <TextArea
          name="words"
          label={t(`home.settle.${item.what}-words`)}
          most={1000}
          rows={3}
          optional={item.what === "improvement"}
        />
        <div className="form-acts">
          {settlements[item.what].map((state, n) => (
            <Button key={state} name="state" value={state} kind={n === 0 ? "primary" : "quiet"}>
              {t(
                `contribution.settle.${item.what}.${state}` as "contribution.settle.improvement.accepted",
              )}
            </Button>
          ))}
        </div>
      </Form>
    </Here>
  );
}
