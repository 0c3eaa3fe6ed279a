import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Avatar } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { ThemeBadge } from "./theme-badge.tsx";

type Idea = Pick<IdeaDetail, "id" | "stage" | "authors" | "editedAt" | "submittedAt" | "theme">;

/** The authors of an idea, its stage and its dates. */
export function IdeaByline({ idea }: { idea: Idea }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="idea-byline">
      <ul className="idea-authors" aria-label={t("idea.authors")}>
        {idea.authors.map(({ photoId, jobTitle, ...author }) => (
          <li key={author.id}>
            <a href={paths.person(author.id)} className="person">
              <Avatar {...author} photo={photoId && paths.file(photoId, 104)} />
              <span className="min-w-0">
                <b>{displayName(author, locale)}</b>
                {author.isAnonymous ? (
                  <small>{t("anonymity.until-decision")}</small>
                ) : (
                  jobTitle && <small>{jobTitle}</small>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="idea-dates">
        <StageBadge stage={idea.stage} />
        {idea.theme && <ThemeBadge name={idea.theme} />}
        {idea.submittedAt && (
          <span>
            <When at={idea.submittedAt} />
          </span>
        )}
        {idea.editedAt && (
          <a href={paths.ideaVersions(idea.id)}>
            {t("idea.edited")} <When at={idea.editedAt} />
          </a>
        )}
      </p>
    </div>
  );
}
