import { useLocation } from "@remix-run/react";
import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useFrame } from "../page/frame-data.ts";
import { LinkButton } from "../ui/button.tsx";
import { ReactionRow } from "./reaction-row.tsx";
import { ThankForm } from "./thank-form.tsx";
import { ThanksList } from "./thanks-list.tsx";
import { type IdeaReactions, reactionForm } from "./use-reactions.ts";

/**
 * Reactions to an idea, its thanks, and the form to thank its authors and helpers. `isThanking`:
 * the form is open.
 */
export function IdeaRecognition({
  idea,
  reactions,
  thanks,
  isThanking,
}: {
  idea: Pick<IdeaDetail, "id" | "isOwn" | "ownAnonymous" | "authors" | "credits" | "may">;
  reactions: IdeaReactions;
  thanks: readonly Thanks[];
  isThanking: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const location = useLocation();
  const myId = useFrame()?.person?.id;
  const people = [
    ...new Map(
      [...idea.authors, ...idea.credits]
        .filter(({ id, isAnonymous }) => id !== myId && !(idea.ownAnonymous && isAnonymous))
        .map((person) => [person.id, { ...person, name: displayName(person, locale) }]),
    ).values(),
  ];
  const mayReact = idea.may.react === true;
  const mayThank = mayReact && people.length > 0;
  const thankLabel = () => {
    if (people.length > 1) return "recognition.thank-somebody";
    return people[0]!.isAnonymous ? "anonymity.thank" : "recognition.thank-name";
  };
  return (
    <div id="recognition" className="recognition">
      <form
        id={reactionForm}
        method="post"
        action={reactions.action}
        onSubmit={(event) => void reactions.send(event)}
        hidden
      >
        <input type="hidden" name="back" value={location.pathname + location.search} />
      </form>
      <div className="recognition-row">
        <ReactionRow reactions={reactions.shownFor(null)} may={mayReact && !idea.isOwn} />
        {mayThank && !isThanking && (
          <LinkButton to={paths.thankForm(idea.id)} kind="quiet" small plain icon="heart">
            {t(thankLabel(), { name: people[0]!.name })}
          </LinkButton>
        )}
      </div>
      {reactions.refusal && (
        <p role="alert" className="vote-message">
          {t(reactions.refusal === "away" ? "recognition.away" : `refusal.${reactions.refusal}`)}
        </p>
      )}
      <ThanksList thanks={thanks.filter(({ contributionId }) => contributionId === null)} />
      {mayThank && isThanking && <ThankForm ideaId={idea.id} people={people} />}
    </div>
  );
}
