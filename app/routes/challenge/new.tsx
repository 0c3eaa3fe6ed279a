import { titled } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { RadioCards } from "#app/components/ui/choice-field.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { TextArea } from "#app/components/ui/text-field.tsx";
import { allowPlatform } from "#app/domain/access/allow.ts";
import { templateNames } from "#app/domain/challenge/templates.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx) => {
  allowPlatform(ctx.actor, "challenge.create");
  return null;
});
export const handle = titled<typeof loader>((t) => t("challenge.new"));

/** A challenge begins with its question and a template. */
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
          most={200}
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
        <div className="form-acts">
          <Button kind="primary">{t("challenge.create")}</Button>
          <LinkButton to={paths.challenges()} kind="quiet">
            {t("action.cancel")}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
