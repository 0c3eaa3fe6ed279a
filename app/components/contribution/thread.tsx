import { Fragment } from "react";
import type { Permission } from "#app/domain/access/permission.ts";
import type { Contribution as ContributionEntry } from "#app/domain/contribution/contribution-thread.ts";
import type { OverdueAnswer as DueAnswer } from "#app/domain/idea/overdue-answers.ts";
import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { groupBy } from "#app/std/group-by.ts";
import { Celebration } from "../idea/celebration.tsx";
import { ThankForm } from "../recognition/thank-form.tsx";
import { ThanksList } from "../recognition/thanks-list.tsx";
import type { IdeaReactions } from "../recognition/use-reactions.ts";
import { Suggestion } from "../suggestion/suggestion.tsx";
import { SuggestionActions } from "../suggestion/suggestion-actions.tsx";
import { Empty } from "../ui/empty.tsx";
import { AnswerDue } from "./answer-due.tsx";
import type { MayContribute } from "./contribute-form.tsx";
import { ContributeForm } from "./contribute-form.tsx";
import { Contribution } from "./contribution.tsx";
import type { ContributionParts } from "./contribution-content.tsx";
import { mayHaveActions, ResolveActions } from "./resolve-actions.tsx";

type Props = {
  idea: { id: string; title: string; challengeId: string; version: number };
  contributions: readonly ContributionEntry[];
  /** The id of the new contribution, from the server: a form sent twice is saved once. */
  newId: string;
  /** The reader's own contribution that was accepted, to be celebrated. */
  accepted?: string | null;
  /** The contribution being replied to, from the address. */
  replyTo: string | null;
  /** The path of this page with the reply form open at one contribution. */
  replyPath: (id: string) => string;
  /** Promised answers that are not given yet, as far as the reader may know of them. */
  answersDue: readonly DueAnswer[];
  /** The challenge's time zone. */
  zone: string;
  reactions: IdeaReactions;
  thanks: readonly Thanks[];
  /** The contribution whose author is being thanked, from the address. */
  thankFor: string | null;
  may: { mayReact: boolean } & MayContribute & { resolve: boolean; edit: Permission };
};

/** The contributions to an idea, in threads, and the form to add one. */
export function Thread({
  idea,
  contributions,
  newId,
  accepted,
  replyTo,
  replyPath,
  answersDue,
  zone,
  reactions,
  thanks,
  thankFor,
  may,
}: Props) {
  const t = useT();
  const mayThank = ({ authorId, isMine }: ContributionEntry) =>
    may.mayReact && authorId !== null && !isMine;
  const thanksFor = groupBy(thanks, ({ contributionId }) => contributionId);
  const renderForm = (entry: ContributionEntry) => {
    const { id, authorId, authorName, authorIsAnonymous } = entry;
    if (thankFor === id && mayThank(entry))
      return (
        <ThankForm
          ideaId={idea.id}
          contributionId={id}
          people={[{ id: authorId!, name: authorName!, isAnonymous: authorIsAnonymous === true }]}
        />
      );
    if (replyTo === id)
      return <ContributeForm idea={idea} newId={newId} parent={entry} may={may} />;
    return null;
  };
  const partsOf = (entry: ContributionEntry): ContributionParts | undefined => {
    const { id, suggestion, state } = entry;
    const due = answersDue.filter(({ contributionId }) => contributionId === id);
    const given = thanksFor.get(id);
    const isCelebrated = accepted === id;
    const mayDecide = suggestion && may.resolve && state === "open";
    const parts: ContributionParts = {
      belowText: (suggestion || isCelebrated || due.length > 0) && (
        <>
          {suggestion && (
            <Suggestion contribution={entry} ideaId={idea.id} suggestion={suggestion} />
          )}
          {isCelebrated && <Celebration kind="accepted" ideaId={idea.id} />}
          {due.map((answer) => (
            <AnswerDue key={answer.due} answer={answer} zone={zone} />
          ))}
        </>
      ),
      belowResolution: (mayDecide || given) && (
        <>
          {mayDecide && <SuggestionActions id={id} version={idea.version} may={may.edit} />}
          {given && <ThanksList thanks={given} />}
        </>
      ),
      actions: mayHaveActions(entry, may.resolve) && (
        <ResolveActions contribution={entry} mayResolve={may.resolve} mayJoin={may.edit === true} />
      ),
      form: renderForm(entry),
    };
    return Object.values(parts).some(Boolean) ? parts : undefined;
  };
  return (
    <section className="stack" id="contributions" aria-labelledby="contributions-title">
      <div className="list-head">
        <h2 id="contributions-title">{t("contribution.title")}</h2>
        <p id="readers" className="readers" />
      </div>
      {contributions.length === 0 && (
        <Empty title={t("contribution.none")} description={t("contribution.none-what")} />
      )}
      <ol className="thread">
        {contributions.map((entry) => (
          <Fragment key={entry.id}>
            {entry.skipped && <Skipped ideaId={idea.id} skipped={entry.skipped} />}
            <Contribution
              contribution={entry}
              reactions={reactions.shownFor(entry.id)}
              mayReact={may.mayReact && !entry.isMine}
              replyPath={may.contribute === true ? replyPath(entry.id) : null}
              thankPath={mayThank(entry) ? paths.thankForm(idea.id, entry.id) : null}
              parts={partsOf(entry)}
            />
          </Fragment>
        ))}
      </ol>
      {replyTo === null && <ContributeForm idea={idea} newId={newId} may={may} />}
    </section>
  );
}

/**
 * The contributions that a long thread leaves out, as a link that shows them. An ordinary
 * link, so that reading and the keyboard go on at the first of them.
 */
function Skipped({
  ideaId,
  skipped,
}: {
  ideaId: string;
  skipped: { count: number; from: string };
}) {
  const t = useT();
  return (
    <li className="thread-skipped">
      <a
        href={paths.contribution(ideaId, { at: skipped.from })}
        className="button button-secondary"
      >
        {t("contribution.skipped", { count: skipped.count })}
      </a>
    </li>
  );
}
