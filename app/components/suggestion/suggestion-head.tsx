import type { PersonSummary } from "#app/domain/people/person-summary.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import type { ContributionState } from "#db/enums.ts";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

type SuggestionSummary = {
  id: string;
  why: RichText;
  createdAt: string;
  author: PersonSummary | null;
  state?: ContributionState;
  resolvedByName?: string | null;
  resolutionMessage?: string | null;
};

/** The author of a suggestion, their reason, and the answer to it. */
export function SuggestionHead({ suggestion }: { suggestion: SuggestionSummary }) {
  const t = useT();
  const { author, why, createdAt, state, resolvedByName, resolutionMessage } = suggestion;
  return (
    <Card sunk label={t("contribution.suggestion.why")}>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <Person
          id={author?.id ?? suggestion.id}
          name={author?.name ?? t("contribution.nobody")}
          photo={author?.photoId && paths.file(author.photoId, 104)}
          isAnonymous={author?.isAnonymous}
          about={<When at={createdAt} />}
          size="small"
        />
        {state && state !== "open" && (
          <Badge
            tone={state === "declined" ? "plain" : "success"}
            icon={state === "declined" ? undefined : "check"}
          >
            {t(`contribution.state.${state}`)}
          </Badge>
        )}
      </div>
      <RichTextView doc={why} under={2} />
      {resolutionMessage && (
        <p className="contribution-resolution">
          <b>{resolvedByName}</b> {resolutionMessage}
        </p>
      )}
    </Card>
  );
}
