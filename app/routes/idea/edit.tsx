import { Link, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { EditForm } from "#app/components/idea/edit-form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { editIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => editIdeaPage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((t, { title }) => t("idea.edit-of", { title }));
/** After a conflict with a newer version (409) the page must show that version. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate;

export default function EditIdea() {
  const t = useT();
  const idea = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("idea.edit-title")}</h1>
        {idea.may.edit === true && <p className="lead">{t("idea.edit-lead")}</p>}
      </header>
      {idea.may.edit === true ? (
        <EditForm idea={idea} />
      ) : (
        <Empty title={t(`refusal.${idea.may.edit}`)} description={t("idea.edit-closed")}>
          <LinkButton to={paths.idea(idea.id)}>{t("action.back")}</LinkButton>
        </Empty>
      )}
    </>
  );
}
