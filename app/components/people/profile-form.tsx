import type { profilePage } from "#app/domain/people/profile-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type Me = Awaited<ReturnType<typeof profilePage>>;

/** The profile that colleagues see. */
export function ProfileForm({ me }: { me: Me }) {
  const t = useT();
  const languages = [
    { value: "", label: t("people.language-browser") },
    ...locales.map((locale) => ({ value: locale as string, label: localeTable[locale].name })),
  ];
  return (
    <Card>
      <h2 className="mb-4">{t("people.about-you")}</h2>
      <Form action={paths.saveMe()}>
        <TextField name="name" label={t("people.name")} value={me.name} autoComplete="name" />
        <TextField
          name="jobTitle"
          label={t("people.job-title")}
          hint={t("people.job-title-hint")}
          value={me.jobTitle}
          autoComplete="organization-title"
          optional
        />
        <TextArea
          name="about"
          label={t("people.about")}
          value={me.about}
          maxCharacters={1_000}
          optional
        />
        <TextField
          name="subjects"
          label={t("people.subjects")}
          hint={t("people.subjects-hint")}
          value={me.subjects.join(", ")}
          optional
        />
        <SelectField
          name="locale"
          label={t("people.language")}
          value={me.locale ?? ""}
          options={languages}
        />
        <div className="form-actions">
          <Button kind="primary">{t("action.save")}</Button>
        </div>
      </Form>
    </Card>
  );
}
