import { challengeLanguages, currencies } from "#app/domain/challenge/choices.ts";
import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { CheckField, SelectField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { PhotoField } from "../ui/photo-field.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { NowStands } from "./current-version.tsx";

const texts = [
  ["why", "challenge.why", "challenge.why-hint", 4000],
  ["wanted", "challenge.wanted", "challenge.wanted-hint", 3000],
  ["notWanted", "challenge.not-wanted", "challenge.not-wanted-hint", 3000],
  ["reward", "challenge.reward", "challenge.reward-hint", 1000],
] as const;

/** The question, the words around it and its picture. */
export function QuestionForm({ challenge }: { challenge: EditPage["challenge"] }) {
  const t = useT();
  return (
    <Form action={paths.saveChallenge(challenge.id)} files fields={{ edited: challenge.edited }}>
      <div>
        <TextArea
          name="question"
          label={t("challenge.question")}
          hint={t("challenge.question-hint")}
          value={challenge.question}
          most={200}
          rows={2}
        />
        <NowStands name="question" value={challenge.question} />
      </div>
      {texts.map(([name, label, hint, most]) => (
        <div key={name}>
          <TextArea
            name={name}
            label={t(label)}
            hint={t(hint)}
            value={challenge[name]}
            most={most}
            optional={name !== "why"}
          />
          <NowStands name={name} value={challenge[name]} />
        </div>
      ))}
      <PhotoField
        name="cover"
        label={t("challenge.cover")}
        hint={t("challenge.cover-hint")}
        megabytes={12}
        optional
      />
      {challenge.coverId && (
        <div className="stack gap-2">
          <img
            src={paths.file(challenge.coverId, 320)}
            alt={t("challenge.cover-now")}
            className="w-60 rounded-md"
          />
          <CheckField name="coverAway" label={t("challenge.cover-away")} />
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="language"
          label={t("challenge.language")}
          value={challenge.language}
          options={challengeLanguages.map((one) => ({
            value: one,
            label: t(`challenge.language.${one}`),
          }))}
        />
        <SelectField
          name="currency"
          label={t("challenge.currency")}
          value={challenge.currency}
          options={currencies.map((one) => ({ value: one, label: one }))}
        />
      </div>
      <div className="form-acts">
        <Button kind="primary">{t("action.save")}</Button>
      </div>
    </Form>
  );
}
