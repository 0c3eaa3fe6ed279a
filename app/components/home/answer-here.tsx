import type { Waiting } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { Here } from "./answer-context.tsx";

/** A sponsor or manager answers an idea where it waits; the next one then takes its place. */
export function AnswerHere({ item }: { item: Extract<Waiting, { kind: "answer" }> }) {
  const t = useT();
  const label = t("home.answer.of", { title: item.title });
  return (
    <Here act={t("home.answer.act")} label={label}>
      <Form
        action={paths.contribute(item.ideaId)}
        label={label}
        fields={{ contributionId: item.newId, kind: "comment", asAnswer: "on", from: "home" }}
        hideFaults
      >
        <TextArea
          name="body"
          label={t("home.answer.yours")}
          hint={t(`home.answer.as-${item.as}`)}
          most={5000}
          rows={4}
        />
        <div className="form-acts">
          <Button kind="primary">{t("home.answer.post")}</Button>
        </div>
      </Form>
    </Here>
  );
}
