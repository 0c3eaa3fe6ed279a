import { Link, useLoaderData } from "@remix-run/react";
import { RichTextField } from "#app/components/editor/rich-text-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import { splitPage } from "#app/domain/merge/split-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => splitPage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("split.title-of", { title: idea.title }),
);

/** The form that splits a part of an idea into an idea of its own. */
export default function Split() {
  const t = useT();
  const { idea, newId, may } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("split.title")}</h1>
        {may === true && <p className="lead">{t("split.lead")}</p>}
      </header>
      {may !== true ? (
        <Empty title={t(`refusal.${may}`)} description={t("idea.edit-closed")}>
          <LinkButton to={paths.idea(idea.id)}>{t("action.back")}</LinkButton>
        </Empty>
      ) : (
        <Form action={paths.postSplit(idea.id)} label={t("split.title")} fields={{ newId }}>
          <TextField name="title" label={t("split.new-title")} autoFocus nextOnEnter />
          <RichTextField
            name="body"
            label={t("split.body")}
            hint={t("split.body-hint")}
            defaultDoc={idea.body}
            maxCharacters={ideaLimits.body}
            rows={8}
            mentionSearchUrl={paths.mentionSearch({ challenge: idea.challengeId })}
            draftKey={`split-${idea.id}`}
          />
          <div className="form-actions">
            <Button kind="primary">{t("split.post")}</Button>
            <LinkButton to={paths.idea(idea.id)} kind="quiet">
              {t("action.cancel")}
            </LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}
