import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

const maxLength = 280;

/** Thanks one of the people who took part; `people` are those who can be thanked here. */
export function ThankForm({
  ideaId,
  contributionId,
  people,
}: {
  ideaId: string;
  contributionId?: string;
  people: readonly { id: string; name: string; isAnonymous: boolean }[];
}) {
  const t = useT();
  const [firstPerson] = people;
  const isAnonymous = firstPerson?.isAnonymous === true;
  const thankLabel = () => {
    if (people.length !== 1) return t("recognition.thank");
    return isAnonymous
      ? t("anonymity.thank")
      : t("recognition.thank-name", { name: firstPerson!.name });
  };
  const label = thankLabel();
  return (
    <Card sunk label={label}>
      <Form
        action={paths.thank(ideaId)}
        label={label}
        fields={{
          contributionId: contributionId ?? "",
          ...(people.length === 1 && { toId: firstPerson!.id }),
        }}
      >
        {people.length > 1 && (
          <SelectField
            name="toId"
            label={t("recognition.whom")}
            value={firstPerson!.id}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextArea
          name="message"
          label={
            people.length === 1 && !isAnonymous
              ? t("recognition.what-for-name", { name: firstPerson!.name })
              : t("recognition.what-for")
          }
          hint={t("recognition.what-for-hint")}
          maxCharacters={maxLength}
          rows={2}
        />
        <div className="form-actions">
          <Button kind="primary" icon="heart">
            {t("recognition.thank")}
          </Button>
          <a
            href={paths.idea(ideaId, contributionId ?? "recognition")}
            className="button button-quiet"
          >
            {t("action.cancel")}
          </a>
        </div>
      </Form>
    </Card>
  );
}
