import { helpKinds } from "#app/domain/credit/help-kinds.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { PeopleSearch } from "../people/people-search.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { RadioCards, SelectField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { TextField } from "../ui/text-field.tsx";

type Props = {
  idea: { id: string; challengeId: string; own: boolean };
  me: string;
  q: string;
  found: readonly { id: string; name: string; jobTitle: string }[];
};

/** An author looks up who was forgotten and says with what they helped; anybody else says so of themself. */
export function AddCredit({ idea, me, q, found }: Props) {
  const t = useT();
  const title = t(idea.own ? "idea.credit.add" : "idea.credit.add-me");
  return (
    <Card sunk label={title}>
      <h2 className="text-lg">{title}</h2>
      <p className="mb-4 mt-1 text-muted">
        {t(idea.own ? "idea.credit.add-what" : "idea.credit.add-me-what")}
      </p>
      {idea.own && (
        <PeopleSearch
          action={paths.ideaCredit(idea.id)}
          label={t("idea.find-author")}
          value={q}
          challenge={idea.challengeId}
        />
      )}
      {idea.own && q !== "" && found.length === 0 && (
        <p role="status" className="mt-3">
          {t("idea.credit.nobody-found", { q })}
        </p>
      )}
      {(!idea.own || found.length > 0) && (
        <Form
          action={paths.correctCredit(idea.id)}
          label={title}
          fields={{ deed: "added", ...(!idea.own && { personId: me }) }}
          className={idea.own ? "form mt-4" : "form"}
        >
          {idea.own && (
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
            label={t(idea.own ? "idea.credit.how" : "idea.credit.how-me")}
            value="improvement"
            options={helpKinds.map((kind) => ({ value: kind, label: t(`idea.credit.${kind}`) }))}
          />
          <TextField
            name="words"
            label={t("idea.credit.words")}
            hint={t("idea.credit.words-hint")}
          />
          <div className="form-acts">
            <Button kind="primary">{t("action.add")}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
