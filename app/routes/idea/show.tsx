import { redirect } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { OwedAnswer } from "#app/components/contribution/answer-due.tsx";
import { Thread } from "#app/components/contribution/thread.tsx";
import { Moment, useMoment } from "#app/components/idea/celebration.tsx";
import { IdeaActs } from "#app/components/idea/idea-actions.tsx";
import { IdeaByline } from "#app/components/idea/idea-byline.tsx";
import { IdeaPosted } from "#app/components/idea/idea-posted.tsx";
import { IdeaStanding } from "#app/components/idea/idea-standing.tsx";
import { useLooks } from "#app/components/idea/use-views.ts";
import { fetched } from "#app/components/page/lazy.tsx";
import { titled } from "#app/components/page/title.ts";
import { IdeaKindness } from "#app/components/recognition/idea-recognition.tsx";
import { useNods } from "#app/components/recognition/use-reactions.ts";
import { ProseView } from "#app/components/rich-text/prose-view.tsx";
import { ImprovableText } from "#app/components/suggestion/improvable-text.tsx";
import { FollowButton } from "#app/components/ui/follow-button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { BallotSummary } from "#app/components/vote/ballot-summary.tsx";
import { VoteButton } from "#app/components/vote/vote-button.tsx";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const { idea, thread, kindness, until } = await ideaPage(
    ctx,
    params.ideaId!,
    url.searchParams.get("after") ?? undefined,
  );
  if (idea.stage === "draft") throw redirect(paths.newIdea(idea.challenge.id));
  return {
    idea,
    thread,
    kindness,
    ...(!url.searchParams.has("improve") && { live: paths.liveIdea(idea.id, until) }),
  }; // whoever changes the text keeps the one they began with
});
export const handle = titled<typeof loader>((_t, { idea }) => idea.title);

const suggestForm = async () =>
  (await import("#app/components/suggestion/suggest-form.tsx")).SuggestForm;
const SuggestForm = fetched(suggestForm, import.meta.env.SSR ? await suggestForm() : null);
const ideaSide = async () => (await import("#app/components/idea/idea-side.tsx")).IdeaSide;
const IdeaSide = fetched(ideaSide, import.meta.env.SSR ? await ideaSide() : null);
const ideaKin = async () => (await import("#app/components/idea/related-ideas.tsx")).IdeaKin;
const IdeaKin = fetched(ideaKin, import.meta.env.SSR ? await ideaKin() : null);

/** An idea: what it says, where it stands, what others added, and what one can do. */
export default function Idea() {
  const t = useT();
  const { money } = useFormat();
  const [query] = useSearchParams();
  const { idea, thread, kindness } = useLoaderData<typeof loader>();
  const { challenge, may } = idea;
  const moment = useMoment(idea.id, idea.moment);
  useLooks(() => ({ open: idea.id }), [idea.id]);
  const nods = useNods(idea.id, kindness.nods);
  const voting = may.vote === true || (idea.mine && may.takeVoteBack === true);
  return (
    <article>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(challenge.id)}>{challenge.question}</Link>
        </p>
        <h1 className="question" dir="auto">
          {idea.title}
        </h1>
        <IdeaByline idea={idea} />
      </header>
      <div className="idea-columns">
        <div className="idea-main stack gap-8">
          {moment && moment.kind !== "accepted" && <Moment kind={moment.kind} ideaId={idea.id} />}
          {idea.own && query.has("posted") && <IdeaPosted idea={idea} />}
          {idea.ownSeal && (
            <Notice icon="lock" title={t("anonymity.yours")}>
              <p>{t("anonymity.yours-what")}</p>
              <p className="mt-2">
                <a href={paths.ideaSeal(idea.id)}>{t("anonymity.to-page")}</a>
              </p>
            </Notice>
          )}
          <IdeaStanding idea={idea} />
          {idea.owed
            .filter(({ contributionId }) => contributionId === null)
            .map((one) => (
              <OwedAnswer key={one.due} owed={one} zone={challenge.timeZone} />
            ))}
          {idea.photoId && (
            <img
              className="idea-photo"
              src={paths.file(idea.photoId, 1600)}
              alt={t("idea.photo-of", { title: idea.title })}
            />
          )}
          <section
            id="text"
            className="improve-here"
            lang={idea.language}
            aria-label={t("idea.text")}
          >
            {query.has("improve") && may.suggest === true ? (
              <SuggestForm idea={idea} />
            ) : (
              <ImprovableText ideaId={idea.id} may={may.suggest === true}>
                <ProseView doc={idea.body} under={1} />
              </ImprovableText>
            )}
          </section>
          {(idea.askedMinor !== null || idea.askedFor) && (
            <dl className="facts">
              <dt>{t("idea.asked")}</dt>
              <dd>
                {idea.askedMinor !== null && (
                  <b className="figures">{money(idea.askedMinor, challenge.currency)}</b>
                )}{" "}
                {idea.askedFor}
              </dd>
              {idea.grantedMinor > 0 && (
                <>
                  <dt>{t("idea.granted")}</dt>
                  <dd className="figures">{money(idea.grantedMinor, challenge.currency)}</dd>
                </>
              )}
            </dl>
          )}
          {(idea.replaces || idea.differences.length > 0 || idea.kin.length > 0) && (
            <IdeaKin idea={idea} />
          )}
          <IdeaActs idea={idea} />
          <IdeaKindness
            idea={idea}
            nods={nods}
            thanks={kindness.thanks}
            open={query.get("thank") === "idea"}
          />
          <Thread
            idea={{
              id: idea.id,
              title: idea.title,
              challengeId: challenge.id,
              version: idea.version,
            }}
            contributions={thread.contributions}
            newId={idea.newContributionId}
            accepted={moment?.contributionId ?? null}
            replyTo={query.get("reply")}
            owed={idea.owed}
            zone={challenge.timeZone}
            nods={nods}
            thanks={kindness.thanks}
            thankFor={query.get("thank")}
            more={thread.next && paths.ideaThread(idea.id, { after: thread.next })}
            replyPath={(id) =>
              paths.ideaThread(idea.id, { after: query.get("after") ?? undefined, reply: id })
            }
            may={{
              beKind: may.beKind === true,
              contribute: may.contribute,
              answer: may.answer,
              settle: idea.own,
              edit: may.edit,
            }}
          />
        </div>
        <aside className="idea-side stack">
          {idea.votesAgainst !== null && (
            <p className="vote-count">
              <b>{idea.votesAgainst}</b> {t("vote.against", { count: idea.votesAgainst })}
            </p>
          )}
          {challenge.countsHidden && idea.votes === null && (
            <p className="text-sm text-muted">{t("vote.hidden")}</p>
          )}
          {voting && (
            <BallotSummary
              used={challenge.used}
              picksMin={challenge.picksMin}
              picksMax={challenge.picksMax}
            />
          )}
          <FollowButton
            action={paths.followIdea(idea.id)}
            name={idea.title}
            following={idea.following}
          />
          <IdeaSide idea={idea} />
        </aside>
        <div className={voting ? "idea-vote main-act" : "idea-vote"}>
          <VoteButton idea={idea} why={!idea.own} wide={voting} />
        </div>
      </div>
    </article>
  );
}
