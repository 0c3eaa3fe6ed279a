import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** The owner posts a progress update. */
export function UpdateForm({ ideaId }: { ideaId: string }) {
  const t = useT();
  return (
    <Card sunk label={t("implementation.new-update")}>
      <Form action={paths.postUpdate(ideaId)} label={t("implementation.new-update")}>
        <RichTextField
          name="body"
          label={t("implementation.new-update")}
          hint={t("implementation.new-update-hint")}
          maxCharacters={5000}
          draftKey={`update-${ideaId}`}
        />
        <div className="form-actions">
          <Button kind="primary">{t("implementation.post-update")}</Button>
        </div>
      </Form>
    </Card>
  );
}
