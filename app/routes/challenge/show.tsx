import { useLoaderData } from "@remix-run/react";
import { BudgetCard } from "#app/components/challenge/budget-card.tsx";
import { ChallengeSwell } from "#app/components/challenge/challenge-swell.tsx";
import { ClockCard } from "#app/components/challenge/clock-card.tsx";
import { HowChosen } from "#app/components/challenge/how-chosen.tsx";
import { ManageCard } from "#app/components/challenge/manage-card.tsx";
import { PhaseBadge } from "#app/components/challenge/phase-badge.tsx";
import { PlainText } from "#app/components/challenge/plain-text.tsx";
import { SponsorStatements } from "#app/components/challenge/sponsor-statements.tsx";
import { IdeaList } from "#app/components/idea/idea-list.tsx";
import { Cover } from "#app/components/page/cover.tsx";
import { shouldRevalidateList } from "#app/components/page/should-revalidate-list.ts";
import { titleHandle } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { FollowButton } from "#app/components/ui/follow-button.tsx";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { phaseStart } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const found = await challengePage(ctx, params.challengeId!, url.searchParams);
  return { ...found, live: paths.liveChallenge(found.challenge.id, found.challenge.until) };
});
export const shouldRevalidate = shouldRevalidateList;
export const handle = titleHandle<typeof loader>((_t, { challenge }) => challenge.question);

/** A challenge: question, team, phases, how winners are chosen, and the ideas. */
export default function Challenge() {
  const t = useT();
  const { challenge, at: listTime, ...list } = useLoaderData<typeof loader>();
  const { id, phase, team, may } = challenge;
  const membersAs = (role: string) =>
    team
      .filter((member) => member.role === role)
      .map((member) => ({
        id: member.id,
        name: member.name,
        photo: member.photoId && paths.file(member.photoId, 104),
        about: member.jobTitle,
      }));
  const sponsors = team.filter((member) => member.role === "sponsor");
  const count = Object.values(challenge.stages).reduce((sum, ideas) => sum + ideas, 0);
  const post = may.write === true && (
    <LinkButton to={paths.newIdea(id)} kind="primary" icon="add" plain>
      {t(challenge.myDraftId ? "challenge.finish-idea" : "challenge.post-idea")}
    </LinkButton>
  );
  return (
    <div className="challenge-flow">
      <div className="challenge-cover">
        <Cover wide id={id} photo={challenge.coverId && paths.file(challenge.coverId, 1600)} />
      </div>
      <div className="columns challenge-top">
        <header className="page-head">
          <p className="flex flex-wrap gap-2">
            <PhaseBadge phase={phase} />
            {challenge.audience !== "everybody" && (
              <Badge icon="lock">{t(`challenge.for.${challenge.audience}`)}</Badge>
            )}
          </p>
          <h1 className="question" lang={challenge.language}>
            {challenge.question}
          </h1>
          <p className="lead">{t(`challenge.now.${phase}`)}</p>
          <div className="form-actions">
            <span className="max-md:hidden">{post}</span>
            {count > 0 && (
              <LinkButton to="#ideas" plain kind={post ? "quiet" : "secondary"}>
                {t("challenge.to-the-ideas", { count })}
              </LinkButton>
            )}
            <FollowButton
              action={paths.followChallenge(id)}
              name={challenge.question}
              following={challenge.following}
            />
          </div>
        </header>
        <div className="stack">
          <ClockCard phase={phase} schedule={challenge.schedule} zone={challenge.timeZone} />
          {[may.judge, may.move, may.choose, may.decide, may.oversee, may.edit].includes(true) && (
            <ManageCard challenge={challenge} />
          )}
        </div>
      </div>
      <div className="challenge-path">
        <ChallengeSwell
          schedule={challenge.schedule.map((step) => ({
            phase: step.phase,
            startsAt: phaseStart(step),
          }))}
          phase={phase}
          zone={challenge.timeZone}
          deciders={{
            selection: membersAs("manager"),
            jury: membersAs("juror"),
            decision: membersAs("sponsor"),
          }}
        />
      </div>
      <div className="columns challenge-about">
        <div className="stack gap-10" lang={challenge.language}>
          {sponsors.length > 0 && (
            <SponsorStatements sponsors={sponsors} currency={challenge.currency} />
          )}
          {(
            [
              ["why", challenge.why],
              ["wanted", challenge.wanted],
              ["not-wanted", challenge.notWanted],
            ] as const
          ).map(
            ([part, text]) =>
              text && (
                <section key={part} className="stack" aria-labelledby={part}>
                  <h2 id={part}>{t(`challenge.${part}`)}</h2>
                  <PlainText text={text} />
                </section>
              ),
          )}
          <HowChosen
            selectionRules={challenge.selectionRules}
            criteria={challenge.criteria}
            countsHidden={challenge.countsHidden}
            anonymousAllowed={challenge.anonymousAllowed}
            answerDays={challenge.answerDays}
          />
        </div>
        <aside className="stack">
          <BudgetCard
            id={id}
            pledgedMinor={challenge.pledgedMinor}
            allocatedMinor={challenge.allocatedMinor}
            currency={challenge.currency}
          />
          {challenge.reward && (
            <section className="card card-sunk">
              <h2 className="text-lg">{t("challenge.reward")}</h2>
              <PlainText text={challenge.reward} className="mt-1" />
            </section>
          )}
          {(["juror", "manager"] as const).map(
            (role) =>
              membersAs(role).length > 0 && (
                <section key={role} className="stack gap-3">
                  <h2 className="text-lg">
                    {t(role === "juror" ? "challenge.jurors" : "challenge.managers")}
                  </h2>
                  {membersAs(role).map((member) => (
                    <Person key={member.id} {...member} />
                  ))}
                </section>
              ),
          )}
          <p>
            <LinkButton to={paths.recognition(id)} kind="quiet" icon="heart">
              {t("recognition.moments")}
            </LinkButton>
          </p>
          {may.printPoster === true && (
            <p>
              <LinkButton to={paths.poster(id)} kind="quiet">
                {t("challenge.poster")}
              </LinkButton>{" "}
              <LinkButton to={paths.bigScreen(id)} kind="quiet">
                {t("big-screen.open")}
              </LinkButton>
            </p>
          )}
        </aside>
      </div>
      <div className="challenge-ideas stack">
        <IdeaList challenge={challenge} {...list} listTime={listTime} />
      </div>
      {post && <div className="main-action md:hidden">{post}</div>}
    </div>
  );
}
