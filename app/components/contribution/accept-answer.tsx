import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";

/** This reply answers the question above it, or resolves the concern. An author says too whether the question changed the idea. */
export function MarkAnswer({
  said,
  under,
  author,
}: {
  said: Contribution;
  under: NonNullable<Contribution["under"]>;
  author: boolean;
}) {
  const t = useT();
  const act = t(
    under.kind === "question"
      ? "contribution.answer.mark-question"
      : "contribution.answer.mark-concern",
  );
  const to = { action: paths.markAnswer(under.id), fields: { answerId: said.id } };
  if (!author || under.kind !== "question") {
    return (
      <Form {...to} className="" hideFaults>
        <Button
          kind="secondary"
          small
          icon="check"
          label={t("contribution.answer.mark-by", {
            act,
            name: said.byName ?? t("contribution.nobody"),
          })}
        >
          {act}
        </Button>
      </Form>
    );
  }
  return (
    <Dialog trigger={act} title={act} kind="secondary" small>
      <Form {...to} label={act}>
        <CheckField
          name="ledToChange"
          label={t("contribution.answer.led-tick")}
          hint={t("contribution.answer.led-hint")}
        />
        <div className="form-acts">
          <Button kind="primary">{act}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
