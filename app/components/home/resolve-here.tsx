import { resolutions } from "#app/domain/contribution/resolutions.ts";
import type { TodoItem } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { InlineAnswer } from "./inline-answer.tsx";

type ResolveLabel = "contribution.resolve.improvement.accepted"; // every key of this form has a text

/** An author answers a question, resolves a concern or judges an improvement from the home page. */
export function ResolveHere({ item }: { item: Extract<TodoItem, { kind: "asked" }> }) {
  const t = useT();
  const label = t(`home.resolve.${item.contributionKind}-of`, {
    name: item.by?.name ?? t("contribution.nobody"),
  });
  return (
    <InlineAnswer label={t(`home.resolve.${item.contributionKind}`)} accessibleName={label}>
      <Form
        action={paths.resolveContribution(item.contributionId)}
        label={label}
        fields={{ from: "home" }}
        hideErrorSummary
      >
        <TextArea
          name="message"
          label={t(`home.resolve.${item.contributionKind}-words`)}
          maxCharacters={1000}
          rows={3}
          optional={item.contributionKind === "improvement"}
        />
        <div className="form-actions">
          {resolutions[item.contributionKind].map((state, index) => (
            <Button key={state} name="state" value={state} kind={index === 0 ? "primary" : "quiet"}>
              {t(`contribution.resolve.${item.contributionKind}.${state}` as ResolveLabel)}
            </Button>
          ))}
        </div>
      </Form>
    </InlineAnswer>
  );
}
