import { memo } from "react";
import type { HighlightParts } from "#app/domain/idea/search-highlight.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import type { PersonSummary } from "#app/domain/people/person-summary.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import type { IdeaStage } from "#db/enums.ts";
import { Highlighted } from "../ui/highlighted.tsx";
import { Icon } from "../ui/icon.tsx";
import { useKeptContent } from "../ui/kept-content.tsx";
import { When } from "../ui/when.tsx";
import { CardVote, type VotableCard } from "../vote/card-vote.tsx";
import type { CastVote } from "../vote/use-votes.ts";
import { CardSwell } from "./card-swell.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { ThemeBadge } from "./theme-badge.tsx";

export type CardIdea = VotableCard & {
  excerpt: string | HighlightParts;
  highlightedTitle?: HighlightParts; // the title with the search hits marked
  matchesText?: boolean; // not every search word is in the title
  stage: IdeaStage;
  theme: string | null;
  photoId: string | null;
  submittedAt: Date | string | null;
  authors: readonly PersonSummary[];
  contributions: number;
  answered: boolean;
};

/**
 * An idea in a list: authors, text, progress and the reader's vote. Kept light, since a page holds
 * many.
 */
export const IdeaCard = memo(IdeaArticle);

type CardProps = { idea: CardIdea } & CastVote;

function IdeaArticle(props: CardProps) {
  const content = useKeptContent("idea-card", CardContent, props);
  return <article className="card card-link idea-card" id={`vote-${props.idea.id}`} {...content} />;
}

function CardContent({ idea, want, refusal }: CardProps) {
  const t = useT();
  const { id, stage, theme, photoId, contributions } = idea;
  return (
    <>
      {photoId && (
        <img
          className="card-cover"
          src={paths.file(photoId, 640)}
          alt=""
          loading="lazy"
          decoding="async"
          width={640}
          height={320}
        />
      )}
      <div className="idea-card-byline">
        <AuthorAvatars authors={idea.authors} />
        {idea.submittedAt && (
          <small>
            <When at={idea.submittedAt} />
          </small>
        )}
      </div>
      <h3 className="card-title">
        <a href={paths.idea(id)}>
          <Highlighted pieces={idea.highlightedTitle ?? idea.title} />
        </a>
      </h3>
      <p className="idea-card-text">
        <Highlighted pieces={idea.excerpt} />
      </p>
      {(theme || stage !== "open") && (
        <p className="idea-card-tags">
          {theme && <ThemeBadge name={theme} />}
          {stage !== "open" && <StageBadge stage={stage} />}
        </p>
      )}
      <CardSwell stage={stage} />
      <div className="idea-card-foot">
        <p>
          <span className="comment-count">
            {contributions}
            <span className="sr-only">
              {` ${t("idea.contributions", { count: contributions })}`}
            </span>
          </span>
          {idea.answered && <span className="done">{t("idea.answered")}</span>}
        </p>
        <CardVote idea={idea} want={want} refusal={refusal} />
      </div>
    </>
  );
}

// Decorative: the names follow as text.
function AuthorAvatars({ authors }: Pick<CardIdea, "authors">) {
  const locale = useLocale();
  const extraCount = authors.length - 2;
  return (
    <>
      {authors.slice(0, 3).map((author) => (
        <span
          key={author.id}
          className={`avatar avatar-small${author.photoId ? "" : ` avatar-${shadeOf(author.id)}`}`}
          aria-hidden="true"
        >
          <AuthorAvatar {...author} />
        </span>
      ))}
      <b>
        {authors
          .slice(0, 2)
          .map((author) => displayName(author, locale))
          .join(", ")}
        {extraCount > 0 && ` +${extraCount}`}
      </b>
    </>
  );
}

function AuthorAvatar({ name, photoId, isAnonymous }: PersonSummary) {
  if (photoId)
    return (
      <img
        src={paths.file(photoId, 104)}
        alt=""
        loading="lazy"
        decoding="async"
        width={28}
        height={28}
      />
    );
  return isAnonymous ? <Icon name="lock" size={14} /> : initialsOf(name);
}
