import { helpKinds } from "#app/domain/credit/help-kinds.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { RadioCards, SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { PeopleSearch } from "../people/people-search.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type Props = {
  idea: { id: string; challengeId: string; isOwn: boolean };
  myId: string;
  q: string;
  found: readonly { id: string; name: string; jobTitle: string }[];
};

/** Authors add a forgotten helper; everyone else can add only themselves. */
export function AddCredit({ idea, myId, q, found }: Props) {
  const t = useT();
  const title = t(idea.isOwn ? "idea.credit.add" : "idea.credit.add-me");
  return (
    <Card sunk label={title}>
      <h2 className="text-lg">{title}</h2>
      <p className="mb-4 mt-1 text-muted">
        {t(idea.isOwn ? "idea.credit.add-what" : "idea.credit.add-me-what")}
      </p>
      {idea.isOwn && (
        <PeopleSearch
          action={paths.ideaCredit(idea.id)}
          label={t("idea.find-author")}
          value={q}
          challenge={idea.challengeId}
        />
      )}
      {idea.isOwn && q !== "" && found.length === 0 && (
        <p role="status" className="mt-3">
          {t("idea.credit.nobody-found", { q })}
        </p>
      )}
      {(!idea.isOwn || found.length > 0) && (
        <Form
          action={paths.correctCredit(idea.id)}
          label={title}
          fields={{ correction: "added", ...(!idea.isOwn && { personId: myId }) }}
          className={idea.isOwn ? "form mt-4" : "form"}
        >
          {idea.isOwn && (
            <RadioCards
              name="personId"
              label={t("idea.credit.who")}
              value={found[0]!.id}
              options={found.map(({ id, name, jobTitle }) => ({
                value: id,
                label: name,
                hint: jobTitle,
              }))}
            />
          )}
          <SelectField
            name="kind"
            label={t(idea.isOwn ? "idea.credit.how" : "idea.credit.how-me")}
            value="improvement"
            options={helpKinds.map((kind) => ({ value: kind, label: t(`idea.credit.${kind}`) }))}
          />
          <TextField
            name="description"
            label={t("idea.credit.words")}
            hint={t("idea.credit.words-hint")}
          />
          <div className="form-actions">
            <Button kind="primary">{t("action.add")}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
