import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { Icon } from "../ui/icon.tsx";
import { reactionForm, type ShownReaction } from "./use-reactions.ts";

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
  reactions: readonly ShownReaction[];
  contributionId?: string | null;
  may: boolean;
}) {
  const t = useT();
  const { list } = useFormat();
  const shown = may ? reactions : reactions.filter(({ count }) => count > 0);
  const names = [...new Set(reactions.flatMap((reaction) => reaction.names))];
  const maxCount = Math.max(0, ...reactions.map(({ loadedCount }) => loadedCount));
  const givenBy =
    names.length === 0
      ? null
      : list([
          ...names.slice(0, maxNames),
          ...(names.length > maxNames || maxCount > names.length ? [t("recognition.others")] : []),
        ]);
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and its own layout
    <div className="reactions" role="group" aria-label={t("recognition.reactions")}>
      {shown.map(({ kind, isMine, count, names: reactedBy }) => {
        const label = `${t(`recognition.reaction.${kind}`)}${count > 0 ? `, ${count}` : ""}`;
        if (!may)
          return (
            <span key={kind} className="reaction" data-tip={reactedBy.join(", ")}>
              <Icon name={kind} label={label} />
              <span aria-hidden="true">{count}</span>
            </span>
          );
        return (
          <button
            key={kind}
            type="submit"
            className="reaction"
            form={reactionForm}
            name="reaction"
            value={`${kind} ${isMine ? "off" : "on"}${contributionId ? ` ${contributionId}` : ""}`}
            aria-pressed={isMine}
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
