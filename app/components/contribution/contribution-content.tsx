import type { ReactNode } from "react";
import type { Contribution as ContributionEntry } from "#app/domain/contribution/contribution-thread.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ReactionRow } from "../recognition/reaction-row.tsx";
import type { ShownReaction } from "../recognition/use-reactions.ts";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Badge, type Tone } from "../ui/badge.tsx";
import { When } from "../ui/when.tsx";
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

/** What only some contributions have, at its place in the content. */
export type ContributionParts = {
  belowText?: ReactNode;
  belowResolution?: ReactNode;
  actions?: ReactNode;
  form?: ReactNode;
};

export type ContributionContentProps = {
  contribution: ContributionEntry;
  reactions: readonly ShownReaction[];
  mayReact: boolean;
  /** The path of the page with the form open; null when the reader may not. */
  replyPath: string | null;
  thankPath: string | null;
  parts?: ContributionParts;
};

/** One contribution: its author, kind, text and resolution, and what the reader can do. */
export function ContributionContent({
  contribution,
  reactions,
  mayReact,
  replyPath,
  thankPath,
  parts = {},
}: ContributionContentProps) {
  const t = useT();
  const locale = useLocale();
  const name = contribution.authorName
    ? displayName(
        { name: contribution.authorName, isAnonymous: contribution.authorIsAnonymous === true },
        locale,
      )
    : t("contribution.nobody");
  return (
    <article
      aria-label={t("contribution.by", {
        name,
        kind: t(`contribution.kind.${contribution.kind}`),
      })}
    >
      <ContributionHead contribution={contribution} name={name} />
      <RichTextView doc={contribution.body} under={3} />
      {parts.belowText}
      {contribution.state !== "open" && <Resolved contribution={contribution} />}
      {parts.belowResolution}
      <div className="contribution-actions">
        <ReactionRow reactions={reactions} contributionId={contribution.id} may={mayReact} />
        {replyPath && !parts.form && (
          <a
            href={replyPath}
            className="button button-quiet button-small"
            aria-label={t("contribution.reply-to", { name })}
          >
            {t("contribution.reply")}
          </a>
        )}
        {thankPath && !parts.form && (
          <a
            href={thankPath}
            className="button button-quiet button-small"
            aria-label={t("recognition.thank-name", { name })}
          >
            {t("recognition.thank")}
          </a>
        )}
        {parts.actions}
      </div>
      {parts.form}
    </article>
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
        isAnonymous={contribution.authorIsAnonymous === true}
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
