import { Link, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { Card, LinkCard } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { Meter } from "#app/components/ui/meter.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { When } from "#app/components/ui/when.tsx";
import { sponsorPage } from "#app/domain/funding/sponsor-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => sponsorPage(ctx, params.sponsorId!));
export const handle = titleHandle<typeof loader>((_t, { sponsor }) => sponsor.name);

/** A sponsor: pledges, allocations, answers, and ideas that wait for an answer. */
export default function Sponsor() {
  const t = useT();
  const { money } = useFormat();
  const { sponsor, sponsored, answers, ideasWaiting, isMe } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <div className="flex items-center gap-5">
          <Avatar
            id={sponsor.id}
            name={sponsor.name}
            photo={sponsor.photoId && paths.file(sponsor.photoId, 320)}
            size="huge"
          />
          <div>
            <p className="eyebrow">{t("role.sponsor")}</p>
            <h1>{sponsor.name}</h1>
            <p className="text-muted">{sponsor.jobTitle}</p>
          </div>
        </div>
        {sponsor.about && <p className="lead">{sponsor.about}</p>}
      </header>
      <div className="columns">
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">{t("sponsor.waiting", { count: ideasWaiting.length })}</h2>
          {ideasWaiting.length === 0 ? (
            <Empty title={t("sponsor.all-answered")} description={t("sponsor.all-answered-what")} />
          ) : (
            <p className="text-muted">
              {isMe ? t("sponsor.waiting-yours") : t("sponsor.waiting-lead")}
            </p>
          )}
          {ideasWaiting.map((idea) => (
            <LinkCard
              key={idea.id}
              to={paths.idea(idea.id, "contributions")}
              title={idea.title}
              plain
            >
              <p className="mt-1 text-sm text-muted">
                {idea.question}
                {idea.submittedAt && (
                  <>
                    {" "}
                    · <When at={idea.submittedAt} />
                  </>
                )}
              </p>
            </LinkCard>
          ))}
          <h2 className="mt-6">{t("sponsor.answers")}</h2>
          {answers.length === 0 ? (
            <p className="text-muted">{t("sponsor.no-answers")}</p>
          ) : (
            <Timeline
              label={t("sponsor.answers")}
              entries={answers.map((answer) => ({
                key: answer.id,
                when: <When at={answer.at} />,
                body: (
                  <>
                    <Link to={paths.idea(answer.ideaId, answer.id)}>{answer.ideaTitle}</Link>
                    <p className="text-muted">{answer.excerpt}</p>
                  </>
                ),
              }))}
            />
          )}
        </section>
        <aside className="stack" aria-labelledby="pledges">
          <h2 id="pledges">{t("sponsor.pledges")}</h2>
          {sponsored.map((challenge) => (
            <Card as="div" key={challenge.id}>
              <Badge tone="accent">{t(`challenge.phase.${challenge.phase}`)}</Badge>
              <h3 className="mt-2">
                <Link to={paths.challenge(challenge.id)}>{challenge.question}</Link>
              </h3>
              {challenge.statement && (
                <blockquote className="my-3 font-display text-lg font-semibold leading-snug">
                  {challenge.statement}
                </blockquote>
              )}
              {challenge.pledgedMinor > 0 && (
                <Meter
                  label={t("funding.given")}
                  value={challenge.allocatedMinor}
                  max={challenge.pledgedMinor}
                  tone="success"
                  valueText={t("funding.given-of", {
                    given: money(challenge.allocatedMinor, challenge.currency),
                    pledged: money(challenge.pledgedMinor, challenge.currency),
                  })}
                />
              )}
              <p className="mt-3">
                <Link to={paths.funding(challenge.id)}>{t("funding.see")}</Link>
              </p>
            </Card>
          ))}
        </aside>
      </div>
    </>
  );
}
