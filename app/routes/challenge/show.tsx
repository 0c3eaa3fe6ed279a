import { useLoaderData } from "@remix-run/react";
import { BudgetCard } from "#app/components/challenge/budget-card.tsx";
import { ChallengeSwell } from "#app/components/challenge/challenge-swell.tsx";
import { ClockCard } from "#app/components/challenge/clock-card.tsx";
import { HowChosen } from "#app/components/challenge/how-chosen.tsx";
import { PhaseBadge } from "#app/components/challenge/phase-badge.tsx";
import { PlainText } from "#app/components/challenge/plain-text.tsx";
import { SponsorWords } from "#app/components/challenge/sponsor-words.tsx";
import { IdeaList } from "#app/components/idea/idea-list.tsx";
import { Cover } from "#app/components/page/cover.tsx";
import { fetched } from "#app/components/page/lazy.tsx";
import { sameList } from "#app/components/page/same-list.ts";
import { titled } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { FollowButton } from "#app/components/ui/follow-button.tsx";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { beginOf } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const found = await challengePage(ctx, params.challengeId!, url.searchParams);
  return { ...found, live: paths.liveChallenge(found.challenge.id, found.challenge.until) };
});
export const shouldRevalidate = sameList;
export const handle = titled<typeof loader>((_t, { challenge }) => challenge.question);

const manageCard = async () =>
  (await import("#app/components/challenge/manage-card.tsx")).ManageCard;
const ManageCard = fetched(manageCard, import.meta.env.SSR ? await manageCard() : null);

/** One question: who asks it and why, how long, how winners are chosen, and everybody's ideas. */
export default function Challenge() {
  const t = useT();
  const { challenge, ...list } = useLoaderData<typeof loader>();
  const { id, phase, team, may } = challenge;
  const faces = (role: string) =>
    team
      .filter((one) => one.role === role)
      .map(({ id, name, photoId, jobTitle }) => ({
        id,
        name,
        photo: photoId && paths.file(photoId, 104),
        about: jobTitle,
      }));
  const sponsors = team.filter((one) => one.role === "sponsor");
  const count = Object.values(challenge.stages).reduce((sum, n) => sum + n, 0);
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
          <div className="form-acts">
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
            startsAt: beginOf(step),
          }))}
          phase={phase}
          zone={challenge.timeZone}
          deciders={{
            selection: faces("manager"),
            jury: faces("juror"),
            decision: faces("sponsor"),
          }}
        />
      </div>
      <div className="columns challenge-about">
        <div className="stack gap-10" lang={challenge.language}>
          {sponsors.length > 0 && (
            <SponsorWords sponsors={sponsors} currency={challenge.currency} />
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
            namesSealed={challenge.namesSealed}
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
              faces(role).length > 0 && (
                <section key={role} className="stack gap-3">
                  <h2 className="text-lg">
                    {t(role === "juror" ? "challenge.jurors" : "challenge.managers")}
                  </h2>
                  {faces(role).map((face) => (
                    <Person key={face.id} {...face} />
                  ))}
                </section>
              ),
          )}
          <p>
            <LinkButton to={paths.pride(id)} kind="quiet" icon="heart">
              {t("recognition.pride")}
            </LinkButton>
          </p>
          {may.hang === true && (
            <p>
              <LinkButton to={paths.poster(id)} kind="quiet">
                {t("challenge.poster")}
              </LinkButton>{" "}
              <LinkButton to={paths.wall(id)} kind="quiet">
                {t("big-screen.open")}
              </LinkButton>
            </p>
          )}
        </aside>
      </div>
      <div className="challenge-ideas stack">
        <IdeaList challenge={challenge} {...list} />
      </div>
      {post && <div className="main-act md:hidden">{post}</div>}
    </div>
  );
}
