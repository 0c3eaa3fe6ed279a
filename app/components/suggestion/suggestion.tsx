import type {
  Contribution,
  Suggestion as SuggestionEntry,
} from "#app/domain/contribution/contribution-thread.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { DifferenceView } from "../rich-text/difference-view.tsx";

const maxParts = 4; // more are shown on the suggestion's own page

/** What a suggestion changes in the text, shown in the thread. */
export function Suggestion({
  contribution,
  ideaId,
  suggestion,
}: {
  contribution: Contribution;
  ideaId: string;
  suggestion: SuggestionEntry;
}) {
  const t = useT();
  const { parts, acceptMode, version } = suggestion;
  const hiddenCount = parts.length - maxParts;
  return (
    <div className="suggestion">
      <DifferenceView lines={parts.slice(0, maxParts).flatMap(({ lines }) => lines)} />
      <p className="suggestion-foot">
        <a href={paths.suggestion(contribution.id)}>
          {hiddenCount > 0
            ? t("contribution.suggestion.more", { count: hiddenCount })
            : t(
                contribution.state === "open"
                  ? "contribution.suggestion.read"
                  : "contribution.suggestion.read-again",
              )}
        </a>
        {acceptMode && version && (
          <a href={paths.ideaVersions(ideaId, { from: String(version - 1), to: String(version) })}>
            {t(`contribution.suggestion.taken-${acceptMode}`, { number: version })}
          </a>
        )}
      </p>
    </div>
  );
}
