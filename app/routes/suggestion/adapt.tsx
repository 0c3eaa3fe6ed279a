import { Link, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { AdaptForm } from "#app/components/suggestion/adapt-form.tsx";
import { SuggestionHead } from "#app/components/suggestion/suggestion-head.tsx";
import { adaptPage } from "#app/domain/suggestion/suggestion-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => adaptPage(ctx, params.suggestionId!));
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("contribution.suggestion.adapt-of", { title: idea.title }),
);
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate;

/** The form in which an author adapts a suggestion before accepting it. */
export default function Adapt() {
  const t = useT();
  const { suggestion, idea, title, body, clashes } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.suggestion(suggestion.id)}>
            {t("contribution.suggestion.of", { title: idea.title })}
          </Link>
        </p>
        <h1>{t("contribution.suggestion.adapt")}</h1>
        <p className="lead">
          {t("contribution.suggestion.adapt-lead", {
            name: suggestion.author?.name ?? t("contribution.nobody"),
          })}
        </p>
      </header>
      <div className="columns">
        <div className="stack">
          <AdaptForm
            suggestion={suggestion}
            idea={idea}
            title={title}
            body={body}
            clashes={clashes}
          />
        </div>
        <aside>
          <SuggestionHead suggestion={suggestion} />
        </aside>
      </div>
    </>
  );
}
