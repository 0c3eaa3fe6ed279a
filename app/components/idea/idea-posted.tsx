import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Celebration } from "./celebration.tsx";
import { editableUntil } from "./step-dates.ts";

/**
 * Confirms that an idea was posted and says what happens next. A person's first idea is celebrated.
 */
export function IdeaPosted({ idea }: { idea: IdeaDetail }) {
  const t = useT();
  const format = useFormat(idea.challenge.timeZone);
  const editableUntilDate = editableUntil(idea);
  const date = editableUntilDate && format.date(editableUntilDate);
  return (
    <section className="idea-posted" aria-labelledby={idea.isFirstIdea ? undefined : "posted"}>
      {idea.isFirstIdea ? (
        <Celebration kind="first" ideaId={idea.id} />
      ) : (
        <h2 id="posted">
          <Icon name="check" size={26} /> {t("idea.posted.title")}
        </h2>
      )}
      <ol>
        <li>{t("idea.posted.seen")}</li>
        <li>{date ? t("idea.posted.improve-until", { date }) : t("idea.posted.improve")}</li>
        <li>{date ? t("idea.posted.decided-from", { date }) : t("idea.posted.decided")}</li>
      </ol>
      <div className="form-actions">
        {idea.may.edit === true && (
          <LinkButton to={paths.ideaAuthors(idea.id)} icon="people">
            {t("idea.posted.together")}
          </LinkButton>
        )}
        <LinkButton to={paths.challenge(idea.challenge.id)} kind="quiet">
          {t("idea.posted.back")}
        </LinkButton>
      </div>
    </section>
  );
}
