import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { reactionKinds } from "#db/enums.ts";
import { Icon } from "../ui/icon.tsx";
import { type IdeaReactions, reactionForm } from "./use-reactions.ts";

const maxNames = 4;

/**
 * Reactions to one thing: one press sets a reaction, the next removes it. Names the people who
 * reacted. At the reader's own contribution only the reactions of others are shown.
 */
export function ReactionRow({
  reactions,
  contributionId = null,
  may,
}: {
  reactions: IdeaReactions;
  contributionId?: string | null;
  may: boolean;
}) {
  const t = useT();
  const { list } = useFormat();
  const given = reactions.forContribution(contributionId);
  const names = [...new Set(given.flatMap((reaction) => reaction.names))];
  const maxCount = Math.max(0, ...given.map((reaction) => reaction.count));
  const givenBy =
    names.length === 0
      ? null
      : list([
          ...names.slice(0, maxNames),
          ...(names.length > maxNames || maxCount > names.length ? [t("recognition.others")] : []),
        ]);
  if (!may && given.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and its own layout
    <div className="reactions" role="group" aria-label={t("recognition.reactions")}>
      {reactionKinds.map((kind) => {
        const reaction = given.find((item) => item.kind === kind);
        const isMine = reaction?.isMine === true;
        const isOn = reactions.isOn(kind, contributionId, isMine);
        const count = (reaction?.count ?? 0) + Number(isOn) - Number(isMine);
        const label = `${t(`recognition.reaction.${kind}`)}${count > 0 ? `, ${count}` : ""}`;
        if (!may)
          return count > 0 ? (
            <span key={kind} className="reaction" data-tip={reaction!.names.join(", ")}>
              <Icon name={kind} label={label} />
              <span aria-hidden="true">{count}</span>
            </span>
          ) : null;
        return (
          <button
            key={kind}
            type="submit"
            className="reaction"
            form={reactionForm}
            name="reaction"
            value={`${kind} ${isOn ? "off" : "on"}${contributionId ? ` ${contributionId}` : ""}`}
            aria-pressed={isOn}
            aria-label={label}
            data-tip=""
          >
            <Icon name={kind} />
            {count > 0 && <span aria-hidden="true">{count}</span>}
          </button>
        );
      })}
      {givenBy && <small className="reactions-by">{givenBy}</small>}
    </div>
  );
}
