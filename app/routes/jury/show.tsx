import { useLoaderData } from "@remix-run/react";
import { ReviewCard } from "#app/components/jury/review-card.tsx";
import { MainAction } from "#app/components/page/frame.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Progress } from "#app/components/ui/progress.tsx";
import { Shortcuts } from "#app/components/ui/shortcuts.tsx";
import { When } from "#app/components/ui/when.tsx";
import { myReviews } from "#app/domain/jury/my-reviews.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => myReviews(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("jury.title"));

export default function Jury() {
  const t = useT();
  const { challenge, reviews, open, finished, done, total, next, may } =
    useLoaderData<typeof loader>();
  const before = !open && reviews.length === 0;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <a href={paths.challenge(challenge.id)}>{challenge.question}</a>
        </p>
        <h1>{t("jury.title")}</h1>
        <p className="lead">{t("jury.lead")}</p>
      </header>
      {before ? (
        <Empty title={t("jury.not-open")} description={t("jury.not-open-what")} />
      ) : (
        <div className="columns">
          <div className="stack">
            {finished && (
              <Notice tone="success" title={t("jury.finished")}>
                <p>{t("jury.finished-what")}</p>
              </Notice>
            )}
            {!open && !finished && (
              <Notice>
                <p>{t("jury.over")}</p>
              </Notice>
            )}
            <div className="list-head">
              {open && next ? (
                <MainAction>
                  <LinkButton to={paths.scoreIdea(next)} kind="primary" icon="scales">
                    {t(done > 0 ? "jury.go-on" : "jury.begin")}
                  </LinkButton>
                </MainAction>
              ) : (
                <span />
              )}
              {reviews.length > 0 && <Shortcuts />}
            </div>
            {reviews.length === 0 ? (
              <Empty title={t("jury.no-ideas")} description={t("jury.no-ideas-what")} />
            ) : (
              <ul className="review-list" data-walk aria-label={t("jury.list")}>
                {reviews.map((review) => (
                  <li key={review.id}>
                    <ReviewCard {...review} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <aside className="stack">
            <Card className="stack">
              <Progress
                label={t("jury.progress")}
                done={done}
                total={total}
                valueText={t("jury.progress-label", { done, total })}
              />
              {open && challenge.decisionAt && (
                <p className="text-sm text-muted">
                  {t("jury.until")}{" "}
                  <When at={challenge.decisionAt} as="date" zone={challenge.timeZone} />
                </p>
              )}
              {may.seeRanking === true && (
                <LinkButton to={paths.ranking(challenge.id)} icon="eye">
                  {t("jury.see-ranking")}
                </LinkButton>
              )}
            </Card>
          </aside>
        </div>
      )}
    </>
  );
}
