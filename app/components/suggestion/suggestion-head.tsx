import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import type { ContributionState } from "#db/enums.ts";
import { ProseView } from "../rich-text/prose-view.tsx";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

type Head = {
  id: string;
  why: Prose;
  at: string;
  by: { id: string; name: string; photoId: string | null } | null;
  state?: ContributionState;
  settledBy?: string | null;
  settledWith?: string | null;
};

/** Whose suggestion it is, why they made it, and what the author said of it. */
export function SuggestionHead({ suggestion }: { suggestion: Head }) {
  const t = useT();
  const { by, why, at, state, settledBy, settledWith } = suggestion;
  return (
    <Card sunk label={t("contribution.suggestion.why")}>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <Person
          id={by?.id ?? suggestion.id}
          name={by?.name ?? t("contribution.nobody")}
          photo={by?.photoId && paths.file(by.photoId, 104)}
          about={<When at={at} />}
          size="small"
        />
        {state && state !== "open" && (
          <Badge
            tone={state === "declined" ? "plain" : "kelp"}
            icon={state === "declined" ? undefined : "check"}
          >
            {t(`contribution.state.${state}`)}
          </Badge>
        )}
      </div>
      <ProseView doc={why} under={2} />
      {settledWith && (
        <p className="contribution-settled">
          <b>{settledBy}</b> {settledWith}
        </p>
      )}
    </Card>
  );
}
