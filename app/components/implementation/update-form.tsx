import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ProseField } from "../editor/prose-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";

/** Where the owner tells how it goes. */
export function UpdateForm({ ideaId }: { ideaId: string }) {
  const t = useT();
  return (
    <Card sunk label={t("implementation.new-update")}>
      <Form action={paths.postUpdate(ideaId)} label={t("implementation.new-update")}>
        <ProseField
          name="body"
          label={t("implementation.new-update")}
          hint={t("implementation.new-update-hint")}
          most={5000}
          draftKey={`update-${ideaId}`}
        />
        <div className="form-acts">
          <Button kind="primary">{t("implementation.post-update")}</Button>
        </div>
      </Form>
    </Card>
  );
}
