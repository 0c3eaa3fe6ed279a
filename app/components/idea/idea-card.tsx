import { memo } from "react";
import type { Pieces } from "#app/domain/idea/search-highlight.ts";
import { isSealed, shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import type { IdeaStage } from "#db/enums.ts";
import { Found } from "../ui/highlighted.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";
import { CardVote, type VotableCard } from "../vote/card-vote.tsx";
import type { Cast } from "../vote/use-votes.ts";
import { CardSwell } from "./card-swell.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { ThemeBadge } from "./theme-badge.tsx";

export type CardIdea = VotableCard & {
  excerpt: string | Pieces;
  marked?: Pieces; // the title, where words were looked for
  inText?: boolean; // not all of them stand in it
  stage: IdeaStage;
  theme: string | null;
  photoId: string | null;
  submittedAt: Date | string | null;
  authors: readonly { id: string; name: string; photoId: string | null }[];
  contributions: number;
  answered: boolean;
};

/** An idea in a list: whose it is, what it says, how far it has come, and one's vote for it. Light: a page holds many. */
export const IdeaCard = memo(function IdeaCard({ idea, want, said }: { idea: CardIdea } & Cast) {
  const t = useT();
  const { id, stage, theme, photoId, contributions } = idea;
  return (
    <article className="card card-link idea-card" id={`vote-${id}`}>
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
      <div className="idea-by">
        <Faces authors={idea.authors} />
        {idea.submittedAt && (
          <small>
            <When at={idea.submittedAt} />
          </small>
        )}
      </div>
      <h3 className="card-title">
        <a href={paths.idea(id)}>
          <Found pieces={idea.marked ?? idea.title} />
        </a>
      </h3>
      <p className="idea-card-text">
        <Found pieces={idea.excerpt} />
      </p>
      {(theme || stage !== "open") && (
        <p className="idea-tags">
          {theme && <ThemeBadge name={theme} />}
          {stage !== "open" && <StageBadge stage={stage} />}
        </p>
      )}
      <CardSwell stage={stage} />
      <div className="idea-foot">
        <p>
          <span className="talk">
            {contributions}
            <span className="sr-only">{` ${t("idea.contributions", { count: contributions })}`}</span>
          </span>
          {idea.answered && <span className="done">{t("idea.answered")}</span>}
        </p>
        <CardVote idea={idea} want={want} said={said} />
      </div>
    </article>
  );
});

// Faces beside the names they belong to: decoration.
function Faces({ authors }: Pick<CardIdea, "authors">) {
  const locale = useLocale();
  const more = authors.length - 2;
  return (
    <>
      {authors.slice(0, 3).map(({ id, name, photoId }) => (
        <span
          key={id}
          className={`avatar avatar-small${photoId ? "" : ` avatar-${shadeOf(id)}`}`}
          aria-hidden="true"
        >
          {photoId ? (
            <img
              src={paths.file(photoId, 104)}
              alt=""
              loading="lazy"
              decoding="async"
              width={28}
              height={28}
            />
          ) : isSealed(id) ? (
            <Icon name="lock" size={14} />
          ) : (
            initialsOf(name)
          )}
        </span>
      ))}
      <b>
        {authors
          .slice(0, 2)
          .map(({ name }) => shownName(name, locale))
          .join(", ")}
        {more > 0 && ` +${more}`}
      </b>
    </>
  );
}
