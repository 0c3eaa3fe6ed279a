import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/**
 * Accepts a reply as the answer to a question, or as the resolution of a concern. Authors also say
 * whether a question changed the idea.
 */
export function AcceptAnswer({
  reply,
  parent,
  isAuthor,
}: {
  reply: Contribution;
  parent: NonNullable<Contribution["openParent"]>;
  isAuthor: boolean;
}) {
  const t = useT();
  const label = t(
    parent.kind === "question"
      ? "contribution.answer.mark-question"
      : "contribution.answer.mark-concern",
  );
  const formProps = { action: paths.acceptAnswer(parent.id), fields: { answerId: reply.id } };
  if (!isAuthor || parent.kind !== "question") {
    return (
      <Form {...formProps} className="" hideErrorSummary>
        <Button
          kind="secondary"
          small
          icon="check"
          label={t("contribution.answer.mark-by", {
            act: label,
            name: reply.authorName ?? t("contribution.nobody"),
          })}
        >
          {label}
        </Button>
      </Form>
    );
  }
  return (
    <Dialog trigger={label} title={label} kind="secondary" small>
      <Form {...formProps} label={label}>
        <CheckField
          name="causedChange"
          label={t("contribution.answer.led-tick")}
          hint={t("contribution.answer.led-hint")}
        />
        <div className="form-actions">
          <Button kind="primary">{label}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
