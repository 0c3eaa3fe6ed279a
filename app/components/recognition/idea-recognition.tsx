import { useLocation } from "@remix-run/react";
import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import { isSealed, shownName } from "#app/domain/people/anonymous-name.ts";
import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useFrame } from "../page/frame-data.ts";
import { LinkButton } from "../ui/button.tsx";
import { NodRow } from "./reaction-row.tsx";
import { ThankForm } from "./thank-form.tsx";
import { ThanksList } from "./thanks-list.tsx";
import { type NodsHere, nodForm } from "./use-reactions.ts";

/** The kind side of an idea: nods, thanks, and the way to thank who wrote or helped it. `open`: one is thanking now. */
export function IdeaKindness({
  idea,
  nods,
  thanks,
  open,
}: {
  idea: Pick<IdeaSheet, "id" | "own" | "ownSeal" | "authors" | "credits" | "may">;
  nods: NodsHere;
  thanks: readonly Thanks[];
  open: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const here = useLocation();
  const me = useFrame()?.person?.id;
  const people = [
    ...new Map(
      [...idea.authors, ...idea.credits]
        .filter(({ id }) => id !== me && !(idea.ownSeal && isSealed(id)))
        .map((one) => [one.id, { ...one, name: shownName(one.name, locale) }]),
    ).values(),
  ];
  const may = idea.may.beKind === true;
  const mayThank = may && people.length > 0;
  return (
    <div id="kindness" className="kindness">
      <form
        id={nodForm}
        method="post"
        action={nods.action}
        onSubmit={(event) => void nods.send(event)}
        hidden
      >
        <input type="hidden" name="back" value={here.pathname + here.search} />
      </form>
      <div className="kindness-row">
        <NodRow nods={nods} may={may && !idea.own} />
        {mayThank && !open && (
          <LinkButton to={paths.thankHere(idea.id)} kind="quiet" small plain icon="heart">
            {t(
              people.length === 1 && isSealed(people[0]!.id)
                ? "anonymity.thank"
                : people.length === 1
                  ? "recognition.thank-name"
                  : "recognition.thank-somebody",
              { name: people[0]!.name },
            )}
          </LinkButton>
        )}
      </div>
      {nods.said && (
        <p role="alert" className="vote-said">
          {t(nods.said === "away" ? "recognition.away" : `refusal.${nods.said}`)}
        </p>
      )}
      <ThanksList thanks={thanks.filter(({ contributionId }) => contributionId === null)} />
      {mayThank && open && <ThankForm ideaId={idea.id} people={people} />}
    </div>
  );
}
