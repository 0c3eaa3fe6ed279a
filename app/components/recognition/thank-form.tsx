import { isSealed } from "#app/domain/people/anonymous-name.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea } from "../ui/text-field.tsx";

const most = 280;

/** A sentence of thanks to somebody who had a part in it; `people`: whom one can thank here. */
export function ThankForm({
  ideaId,
  contributionId,
  people,
}: {
  ideaId: string;
  contributionId?: string;
  people: readonly { id: string; name: string }[];
}) {
  const t = useT();
  const [only] = people;
  const sealed = isSealed(only?.id);
  const label =
    people.length === 1 && sealed
      ? t("anonymity.thank")
      : people.length === 1
        ? t("recognition.thank-name", { name: only!.name })
        : t("recognition.thank");
  return (
    <Card sunk label={label}>
      <Form
        action={paths.thank(ideaId)}
        label={label}
        fields={{
          contributionId: contributionId ?? "",
          ...(people.length === 1 && { toId: only!.id }),
        }}
      >
        {people.length > 1 && (
          <SelectField
            name="toId"
            label={t("recognition.whom")}
            value={only!.id}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextArea
          name="words"
          label={
            people.length === 1 && !sealed
              ? t("recognition.what-for-name", { name: only!.name })
              : t("recognition.what-for")
          }
          hint={t("recognition.what-for-hint")}
          most={most}
          rows={2}
        />
        <div className="form-acts">
          <Button kind="primary" icon="heart">
            {t("recognition.thank")}
          </Button>
          <a
            href={paths.idea(ideaId, contributionId ?? "kindness")}
            className="button button-quiet"
          >
            {t("action.cancel")}
          </a>
        </div>
      </Form>
    </Card>
  );
}
