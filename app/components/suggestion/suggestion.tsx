import type {
  Contribution,
  Suggestion as Suggested,
} from "#app/domain/contribution/contribution-thread.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { DifferenceView } from "../rich-text/difference-view.tsx";

const most = 4; // more than this is read on a page of its own

/** What an improvement changes in the text, where it stands in the conversation. */
export function Suggestion({
  said,
  ideaId,
  suggestion,
}: {
  said: Contribution;
  ideaId: string;
  suggestion: Suggested;
}) {
  const t = useT();
  const { parts, taken, version } = suggestion;
  const rest = parts.length - most;
  return (
    <div className="suggestion">
      <DifferenceView lines={parts.slice(0, most).flatMap(({ lines }) => lines)} />
      <p className="suggestion-foot">
        <a href={paths.suggestion(said.id)}>
          {rest > 0
            ? t("contribution.suggestion.more", { count: rest })
            : t(
                said.state === "open"
                  ? "contribution.suggestion.read"
                  : "contribution.suggestion.read-again",
              )}
        </a>
        {taken && version && (
          <a href={paths.ideaVersions(ideaId, { from: String(version - 1), to: String(version) })}>
            {t(`contribution.suggestion.taken-${taken}`, { number: version })}
          </a>
        )}
      </p>
    </div>
  );
}
