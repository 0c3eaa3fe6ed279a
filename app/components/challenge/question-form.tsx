import { challengeLanguages, currencies } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField, SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { CurrentVersion } from "./current-version.tsx";

const textFields = [
  ["why", "challenge.why", "challenge.why-hint", 4000],
  ["wanted", "challenge.wanted", "challenge.wanted-hint", 3000],
  ["notWanted", "challenge.not-wanted", "challenge.not-wanted-hint", 3000],
  ["reward", "challenge.reward", "challenge.reward-hint", 1000],
] as const;

/** Edits the question, its explanations and its picture. */
export function QuestionForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  return (
    <Form
      action={paths.saveChallenge(challenge.id)}
      files
      fields={{ lockVersion: challenge.lockVersion }}
    >
      <div>
        <TextArea
          name="question"
          label={t("challenge.question")}
          hint={t("challenge.question-hint")}
          value={challenge.question}
          maxCharacters={200}
          rows={2}
        />
        <CurrentVersion name="question" value={challenge.question} />
      </div>
      {textFields.map(([name, label, hint, maxLength]) => (
        <div key={name}>
          <TextArea
            name={name}
            label={t(label)}
            hint={t(hint)}
            value={challenge[name]}
            maxCharacters={maxLength}
            optional={name !== "why"}
          />
          <CurrentVersion name={name} value={challenge[name]} />
        </div>
      ))}
      <PhotoField
        name="cover"
        label={t("challenge.cover")}
        hint={t("challenge.cover-hint")}
        maxMegabytes={12}
        optional
      />
      {challenge.coverId && (
        <div className="stack gap-2">
          <img
            src={paths.file(challenge.coverId, 320)}
            alt={t("challenge.cover-now")}
            className="w-60 rounded-md"
          />
          <CheckField name="removeCover" label={t("challenge.cover-away")} />
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="language"
          label={t("challenge.language")}
          value={challenge.language}
          options={challengeLanguages.map((language) => ({
            value: language,
            label: t(`challenge.language.${language}`),
          }))}
        />
        <SelectField
          name="currency"
          label={t("challenge.currency")}
          value={challenge.currency}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
        />
      </div>
      <div className="form-actions">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
