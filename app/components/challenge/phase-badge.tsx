import { useT } from "#app/i18n/language.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon.tsx";

const looks: Record<ChallengePhase, [Tone, IconName]> = {
  draft: ["plain", "edit"],
  announced: ["plain", "calendar"],
  ideation: ["action", "wave"],
  refinement: ["sea", "speech"],
  selection: ["sea", "flag"],
  jury: ["sea", "scales"],
  decision: ["amber", "clock"],
  implementation: ["kelp", "leaf"],
  closed: ["plain", "lock"],
};

/** Where a challenge stands, in a word. */
export function PhaseBadge({ phase }: { phase: ChallengePhase }) {
  const t = useT();
  const [tone, icon] = looks[phase];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`challenge.phase.${phase}`)}
    </Badge>
  );
}
