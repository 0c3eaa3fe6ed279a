import { RadioCards } from "#app/components/form/choice-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextArea } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { allowPlatform } from "#app/domain/access/allow.ts";
import { templateNames } from "#app/domain/challenge/templates.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => {
  allowPlatform(ctx.actor, "challenge.create");
  return null;
});
export const handle = titleHandle<typeof loader>((t) => t("challenge.new"));

/** A new challenge starts with its question and a template. */
export default function NewChallenge() {
  const t = useT();
  return (
    <>
      <header className="page-head">
        <h1>{t("challenge.new")}</h1>
        <p className="lead">{t("challenge.new-lead")}</p>
      </header>
      <Form action={paths.createChallenge()}>
        <TextArea
          name="question"
          label={t("challenge.question")}
          hint={t("challenge.question-hint")}
          maxCharacters={200}
          rows={2}
        />
        <RadioCards
          name="template"
          label={t("challenge.template")}
          value="open-question"
          options={templateNames.map((name) => ({
            value: name,
            label: t(`challenge.template.${name}`),
            hint: t(`challenge.template.${name}.about`),
          }))}
        />
        <div className="form-actions">
          <Button kind="primary">{t("challenge.create")}</Button>
          <LinkButton to={paths.challenges()} kind="quiet">
            {t("action.cancel")}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
