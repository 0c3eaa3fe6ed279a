import { useLoaderData } from "@remix-run/react";
import { DecisionForm } from "#app/components/decision/decision-form.tsx";
import { PublishCard } from "#app/components/decision/publish-card.tsx";
import { PublishedDecision } from "#app/components/decision/published-decision.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { When } from "#app/components/ui/when.tsx";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => decisionPage(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("decision.title"));

export default function Decision() {
  const t = useT();
  const { challenge, ideas, published, counts, may } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.challenge(challenge.id)}>{challenge.question}</a>
        </p>
        <h1>{t("decision.title")}</h1>
        {!published && (
          <p className="lead">
            {t("decision.lead")} {t("decision.motivation-hint")}
          </p>
        )}
      </header>
      <div className="selection-columns">
        <div className="stack">
          {published && (
            <Notice tone="success" title={t("decision.published")}>
              <p>
                {t("decision.published-what")} <When at={published} as="date-time" />
              </p>
            </Notice>
          )}
          {ideas.length === 0 && (
            <Empty title={t("decision.empty")} description={t("decision.empty-what")} />
          )}
          {!published && may.write !== true && ideas.length > 0 && (
            <Notice>
              <p>{t("decision.closed")}</p>
            </Notice>
          )}
          {published || may.write !== true ? (
            <PublishedDecision ideas={ideas.filter((idea) => idea.verdict)} />
          ) : (
            ideas.length > 0 && <DecisionForm challengeId={challenge.id} ideas={ideas} />
          )}
        </div>
        <aside className="stack">
          {!published && ideas.length > 0 && (
            <PublishCard
              challengeId={challenge.id}
              ideas={ideas}
              counts={counts}
              mayPublish={may.publish}
            />
          )}
          <LinkButton to={paths.ranking(challenge.id)} wide icon="scales">
            {t("decision.see-ranking")}
          </LinkButton>
          {published && (
            <LinkButton to={paths.funding(challenge.id)} wide icon="coin">
              {t("decision.see-funding")}
            </LinkButton>
          )}
        </aside>
      </div>
    </>
  );
}
