import { Link, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { DifferenceView } from "#app/components/rich-text/difference-view.tsx";
import { ChooseParts } from "#app/components/suggestion/choose-parts.tsx";
import { SuggestionHead } from "#app/components/suggestion/suggestion-head.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { suggestionPage } from "#app/domain/suggestion/suggestion-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => suggestionPage(ctx, params.suggestionId!));
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("contribution.suggestion.of", { title: idea.title }),
);
/** After a conflict with a newer text (409) the page must show that text. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate;

/** A suggestion compared with the current text, part by part, and the resulting text. */
export default function SuggestionPage() {
  const t = useT();
  const { suggestion, idea, parts, wholeText: whole, may } = useLoaderData<typeof loader>();
  const isOpen = suggestion.state === "open";
  const isDeciding = isOpen && idea.isAuthor;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id, suggestion.id)}>{idea.title}</Link>
        </p>
        <h1>{t("contribution.suggestion.title")}</h1>
      </header>
      <div className="columns">
        <div className="stack">
          <SuggestionHead suggestion={suggestion} />
          {isDeciding && may.accept !== true && (
            <Notice tone="accent">{t("contribution.suggestion.closed")}</Notice>
          )}
          {isDeciding && may.accept === true ? (
            <ChooseParts id={suggestion.id} version={idea.version} parts={parts} />
          ) : (
            <Card label={t("contribution.suggestion.parts")}>
              {parts.map(({ id, lines }) => (
                <DifferenceView key={id} lines={lines} />
              ))}
            </Card>
          )}
        </div>
        <aside>
          <Card label={t("contribution.suggestion.whole")}>
            <h2 className="mb-3 text-lg">
              {t(isOpen ? "contribution.suggestion.whole" : "contribution.suggestion.whole-then")}
            </h2>
            <DifferenceView lines={[whole.title, ...whole.body]} />
          </Card>
        </aside>
      </div>
    </>
  );
}
