import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Moment } from "./celebration.tsx";
import { changeableUntil } from "./idea-path.ts";

/** The moment after posting: it is in, and this is what happens next. One's very first is celebrated. */
export function IdeaPosted({ idea }: { idea: IdeaSheet }) {
  const t = useT();
  const format = useFormat(idea.challenge.timeZone);
  const until = changeableUntil(idea);
  const date = until && format.date(until);
  return (
    <section className="idea-posted" aria-labelledby={idea.first ? undefined : "posted"}>
      {idea.first ? (
        <Moment kind="first" ideaId={idea.id} />
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
      <div className="form-acts">
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
