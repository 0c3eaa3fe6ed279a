import type { TodoItem } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { InlineAnswer } from "./inline-answer.tsx";

/** A sponsor or manager answers an idea from the home page. */
export function AnswerHere({ item }: { item: Extract<TodoItem, { kind: "answer" }> }) {
  const t = useT();
  const label = t("home.answer.of", { title: item.title });
  return (
    <InlineAnswer label={t("home.answer.act")} accessibleName={label}>
      <Form
        action={paths.contribute(item.ideaId)}
        label={label}
        fields={{
          contributionId: item.newContributionId,
          kind: "comment",
          asAnswer: "on",
          from: "home",
        }}
        hideErrorSummary
      >
        <TextArea
          name="body"
          label={t("home.answer.yours")}
          hint={t(`home.answer.as-${item.as}`)}
          maxCharacters={5000}
          rows={4}
        />
        <div className="form-actions">
          <Button kind="primary">{t("home.answer.post")}</Button>
        </div>
      </Form>
    </InlineAnswer>
  );
}
