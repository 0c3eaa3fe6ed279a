import { Link, type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
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
export const handle = titled<typeof loader>((t, { idea }) =>
  t("contribution.suggestion.of", { title: idea.title }),
);
/** Refused because the text changed meanwhile: that text is what has to be shown. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate;

/** A suggestion beside the text of now: part by part, and the whole as it would read. */
export default function SuggestionPage() {
  const t = useT();
  const { suggestion, idea, parts, whole, may } = useLoaderData<typeof loader>();
  const open = suggestion.state === "open";
  const deciding = open && idea.own;
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
          {deciding && may.takeOver !== true && (
            <Notice tone="sea">{t("contribution.suggestion.closed")}</Notice>
          )}
          {deciding && may.takeOver === true ? (
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
              {t(open ? "contribution.suggestion.whole" : "contribution.suggestion.whole-then")}
            </h2>
            <DifferenceView lines={[whole.title, ...whole.body]} />
          </Card>
        </aside>
      </div>
    </>
  );
}
