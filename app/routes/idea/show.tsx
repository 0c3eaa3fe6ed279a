import { redirect } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { AnswerDue } from "#app/components/contribution/answer-due.tsx";
import { Thread } from "#app/components/contribution/thread.tsx";
import { Celebration, useCelebration } from "#app/components/idea/celebration.tsx";
import { IdeaActions } from "#app/components/idea/idea-actions.tsx";
import { IdeaByline } from "#app/components/idea/idea-byline.tsx";
import { IdeaPosted } from "#app/components/idea/idea-posted.tsx";
import { IdeaSide } from "#app/components/idea/idea-side.tsx";
import { IdeaStanding } from "#app/components/idea/idea-standing.tsx";
import { RelatedIdeas } from "#app/components/idea/related-ideas.tsx";
import { useViews } from "#app/components/idea/use-views.ts";
import { titleHandle } from "#app/components/page/title.ts";
import { IdeaRecognition } from "#app/components/recognition/idea-recognition.tsx";
import { useReactions } from "#app/components/recognition/use-reactions.ts";
import { RichTextView } from "#app/components/rich-text/rich-text-view.tsx";
import { ImprovableText } from "#app/components/suggestion/improvable-text.tsx";
import { SuggestForm } from "#app/components/suggestion/suggest-form.tsx";
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
  const { until, ...shown } = await ideaPage(
    ctx,
    params.ideaId!,
    contributionsIn(url.searchParams),
  );
  const { idea } = shown;
  if (idea.stage === "draft") throw redirect(paths.newIdea(idea.challenge.id));
  // No live updates while the reader writes a suggestion: the text it starts from must not change.
  const isImproving = url.searchParams.has("improve");
  return { ...shown, ...(!isImproving && { live: paths.liveIdea(idea.id, until) }) };
});

// The contributions that the address is about.
const contributionsIn = (query: URLSearchParams) =>
  ["at", "reply", "thank"].flatMap((name) => query.getAll(name));

export const handle = titleHandle<typeof loader>((_t, { idea }) => idea.title);

/** An idea: its text, its stage, what others added, and what the reader can do. */
export default function Idea() {
  const t = useT();
  const [query] = useSearchParams();
  const { idea, contributions, thanks, ...shown } = useLoaderData<typeof loader>();
  const { challenge, may } = idea;
  const celebration = useCelebration(idea.id, idea.celebration);
  useViews(() => ({ open: idea.id }), idea.id);
  const reactions = useReactions(idea.id, shown.reactions);
  const isVoting = may.vote === true || (idea.hasMyVote && may.withdrawVote === true);
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
          {celebration && celebration.kind !== "accepted" && (
            <Celebration kind={celebration.kind} ideaId={idea.id} />
          )}
          {idea.isOwn && query.has("posted") && <IdeaPosted idea={idea} />}
          {idea.ownAnonymous && <AnonymousNotice ideaId={idea.id} />}
          <IdeaStanding idea={idea} />
          {idea.overdueAnswers
            .filter(({ contributionId }) => contributionId === null)
            .map((answer) => (
              <AnswerDue key={answer.due} answer={answer} zone={challenge.timeZone} />
            ))}
          {idea.photoId && (
            <img
              className="idea-photo"
              src={paths.file(idea.photoId, 1600)}
              alt={t("idea.photo-of", { title: idea.title })}
            />
          )}
          <IdeaText idea={idea} isImproving={query.has("improve") && may.suggest === true} />
          {(idea.requestedAmountMinor !== null || idea.requestedPurpose) && (
            <RequestedAmount idea={idea} />
          )}
          {(idea.replaces || idea.distinctions.length > 0 || idea.relatedIdeas.length > 0) && (
            <RelatedIdeas idea={idea} />
          )}
          <IdeaActions idea={idea} />
          <IdeaRecognition
            idea={idea}
            reactions={reactions}
            thanks={thanks}
            isThanking={query.get("thank") === "idea"}
          />
          <Thread
            idea={{
              id: idea.id,
              title: idea.title,
              challengeId: challenge.id,
              version: idea.version,
            }}
            contributions={contributions}
            newId={idea.newContributionId}
            accepted={celebration?.contributionId ?? null}
            replyTo={query.get("reply")}
            answersDue={idea.overdueAnswers}
            zone={challenge.timeZone}
            reactions={reactions}
            thanks={thanks}
            thankFor={query.get("thank")}
            replyPath={(id) =>
              paths.contribution(idea.id, { at: query.get("at") ?? undefined, reply: id })
            }
            may={{
              mayReact: may.react === true,
              contribute: may.contribute,
              answer: may.answer,
              resolve: idea.isOwn,
              edit: may.edit,
            }}
          />
        </div>
        <IdeaAside idea={idea} isVoting={isVoting} />
        <div className={isVoting ? "idea-vote main-action" : "idea-vote"}>
          <VoteButton idea={idea} showReason={!idea.isOwn} wide={isVoting} />
        </div>
      </div>
    </article>
  );
}

type IdeaData = ReturnType<typeof useLoaderData<typeof loader>>["idea"];

function AnonymousNotice({ ideaId }: { ideaId: string }) {
  const t = useT();
  return (
    <Notice icon="lock" title={t("anonymity.yours")}>
      <p>{t("anonymity.yours-what")}</p>
      <p className="mt-2">
        <a href={paths.ideaAnonymity(ideaId)}>{t("anonymity.to-page")}</a>
      </p>
    </Notice>
  );
}

function IdeaText({ idea, isImproving }: { idea: IdeaData; isImproving: boolean }) {
  const t = useT();
  return (
    <section id="text" className="improve-link" lang={idea.language} aria-label={t("idea.text")}>
      {isImproving ? (
        <SuggestForm idea={idea} />
      ) : (
        <ImprovableText ideaId={idea.id} may={idea.may.suggest === true}>
          <RichTextView doc={idea.body} under={1} />
        </ImprovableText>
      )}
    </section>
  );
}

function RequestedAmount({ idea }: { idea: IdeaData }) {
  const t = useT();
  const { money } = useFormat();
  const { currency } = idea.challenge;
  return (
    <dl className="facts">
      <dt>{t("idea.asked")}</dt>
      <dd>
        {idea.requestedAmountMinor !== null && (
          <b className="figures">{money(idea.requestedAmountMinor, currency)}</b>
        )}{" "}
        {idea.requestedPurpose}
      </dd>
      {idea.grantedMinor > 0 && (
        <>
          <dt>{t("idea.granted")}</dt>
          <dd className="figures">{money(idea.grantedMinor, currency)}</dd>
        </>
      )}
    </dl>
  );
}

function IdeaAside({ idea, isVoting }: { idea: IdeaData; isVoting: boolean }) {
  const t = useT();
  const { challenge } = idea;
  return (
    <aside className="idea-side stack">
      {idea.votesAgainst !== null && (
        <p className="vote-count">
          <b>{idea.votesAgainst}</b> {t("vote.against", { count: idea.votesAgainst })}
        </p>
      )}
      {challenge.countsHidden && idea.votes === null && (
        <p className="text-sm text-muted">{t("vote.hidden")}</p>
      )}
      {isVoting && (
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
  );
}
