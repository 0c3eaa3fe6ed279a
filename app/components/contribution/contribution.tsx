import type { ReactNode } from "react";
import type { Permission } from "#app/domain/access/permission.ts";
import type { Contribution as ContributionEntry } from "#app/domain/contribution/contribution-thread.ts";
import { resolutions } from "#app/domain/contribution/resolutions.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Suggestion } from "../suggestion/suggestion.tsx";
import { SuggestionActions } from "../suggestion/suggestion-actions.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { When } from "../ui/when.tsx";
import { AcceptAnswer } from "./accept-answer.tsx";
import { ResolveForm } from "./resolve-form.tsx";
import { Resolved } from "./resolved.tsx";

const tones: Record<ContributionEntry["kind"], Tone> = {
  comment: "plain",
  improvement: "success",
  question: "accent",
  concern: "warning",
  offer: "highlight",
  evidence: "plain",
};
const negativeStates: readonly ContributionEntry["state"][] = ["declined", "withdrawn"];
const maxDepth = 4; // deeper replies are not indented further: a phone has no room

/**
 * One contribution: its author, kind, text and resolution. `answerDue`: the promised date of an
 * answer; `celebration`: shown once to its author; `children`: the reply form, when open.
 */
export function Contribution({
  contribution,
  idea,
  mayResolve,
  mayReply,
  replyPath,
  answerDue,
  thanks,
  reactions,
  thankPath,
  celebration,
  children,
}: {
  contribution: ContributionEntry;
  idea: { id: string; version: number; edit: Permission };
  mayResolve: boolean;
  mayReply: boolean;
  replyPath: string;
  answerDue?: ReactNode;
  thanks?: ReactNode;
  reactions?: ReactNode;
  thankPath?: string;
  celebration?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const name = contribution.authorName
    ? displayName(contribution.authorName, locale)
    : t("contribution.nobody");
  return (
    <li
      id={contribution.id}
      className="contribution"
      data-depth={Math.min(contribution.depth, maxDepth)}
      data-answer={contribution.asRole !== null || undefined}
    >
      <article
        aria-label={t("contribution.by", {
          name,
          kind: t(`contribution.kind.${contribution.kind}`),
        })}
      >
        <ContributionHead contribution={contribution} name={name} />
        <RichTextView doc={contribution.body} under={3} />
        {contribution.suggestion && (
          <Suggestion
            contribution={contribution}
            ideaId={idea.id}
            suggestion={contribution.suggestion}
          />
        )}
        {celebration}
        {answerDue}
        {contribution.state !== "open" && <Resolved contribution={contribution} />}
        {contribution.suggestion && mayResolve && contribution.state === "open" && (
          <SuggestionActions id={contribution.id} version={idea.version} may={idea.edit} />
        )}
        {thanks}
        <div className="contribution-actions">
          {reactions}
          {mayReply && !children && (
            <a
              href={replyPath}
              className="button button-quiet button-small"
              aria-label={t("contribution.reply-to", { name })}
            >
              {t("contribution.reply")}
            </a>
          )}
          {thankPath && !children && (
            <a
              href={thankPath}
              className="button button-quiet button-small"
              aria-label={t("recognition.thank-name", { name })}
            >
              {t("recognition.thank")}
            </a>
          )}
          <ResolveActions
            contribution={contribution}
            mayResolve={mayResolve}
            mayJoin={idea.edit === true}
          />
        </div>
        {children}
      </article>
    </li>
  );
}

function ContributionHead({
  contribution,
  name,
}: {
  contribution: ContributionEntry;
  name: string;
}) {
  const t = useT();
  return (
    <header className="contribution-head">
      <Avatar
        id={contribution.authorId ?? contribution.id}
        name={name}
        photo={contribution.authorPhotoId && paths.file(contribution.authorPhotoId, 320)}
        size="small"
      />
      <p className="min-w-0">
        <b>
          {contribution.authorId ? (
            <a href={paths.person(contribution.authorId)} className="text-inherit">
              {name}
            </a>
          ) : (
            name
          )}
        </b>{" "}
        <small className="text-muted">
          {contribution.authorJobTitle}
          {contribution.authorJobTitle && " · "}
          <When at={contribution.createdAt} />
          {contribution.movedFrom && contribution.depth === 0 && (
            <>
              {" "}
              · {t("merge.came-from")}{" "}
              <a href={paths.idea(contribution.movedFrom.id)} dir="auto">
                {contribution.movedFrom.title}
              </a>
            </>
          )}
        </small>
      </p>
      <ContributionBadges contribution={contribution} />
    </header>
  );
}

function ContributionBadges({ contribution }: { contribution: ContributionEntry }) {
  const t = useT();
  const { kind, state } = contribution;
  return (
    <>
      {contribution.asRole && (
        <Badge tone="highlight" icon="star">
          {t(`contribution.as.${contribution.asRole}`)}
        </Badge>
      )}
      {kind !== "comment" && <Badge tone={tones[kind]}>{t(`contribution.kind.${kind}`)}</Badge>}
      {state !== "open" && (
        <Badge
          tone={negativeStates.includes(state) ? "plain" : "success"}
          icon={negativeStates.includes(state) ? undefined : "check"}
        >
          {t(
            kind === "offer" && state === "accepted"
              ? "contribution.state.taken-up"
              : `contribution.state.${state}`,
          )}
        </Badge>
      )}
      {contribution.isAnswer && (
        <Badge tone="success" icon="check">
          {t("contribution.answer.is")}
        </Badge>
      )}
      {contribution.causedChange && (
        <Badge tone="highlight" icon="star">
          {t("contribution.answer.led")}
        </Badge>
      )}
    </>
  );
}

function ResolveActions({
  contribution,
  mayResolve,
  mayJoin,
}: {
  contribution: ContributionEntry;
  mayResolve: boolean;
  mayJoin: boolean;
}) {
  const t = useT();
  const { id, kind, state, isMine, answerId, openParent } = contribution;
  return (
    <>
      {mayResolve && resolutions[kind].length > 0 && state !== "withdrawn" && (
        <ResolveForm contribution={contribution} mayJoin={mayJoin} />
      )}
      {openParent && (mayResolve || (openParent.isMine && openParent.kind === "question")) && (
        <AcceptAnswer reply={contribution} parent={openParent} isAuthor={mayResolve} />
      )}
      {isMine && !mayResolve && kind === "question" && state === "answered" && answerId && (
        <ResolveForm contribution={contribution} />
      )}
      {isMine && kind === "offer" && state === "accepted" && (
        <Form action={paths.withdrawOffer(id)} className="" hideErrorSummary>
          <Button kind="quiet" small>
            {t("contribution.offer.step-back")}
          </Button>
        </Form>
      )}
    </>
  );
}
