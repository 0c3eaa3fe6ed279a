import { useT } from "#app/i18n/language.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon.tsx";

const badges: Record<ChallengePhase, [Tone, IconName]> = {
  draft: ["plain", "edit"],
  announced: ["plain", "calendar"],
  ideation: ["action", "wave"],
  refinement: ["accent", "speech"],
  selection: ["accent", "flag"],
  jury: ["accent", "scales"],
  decision: ["warning", "clock"],
  implementation: ["success", "leaf"],
  closed: ["plain", "lock"],
};

export function PhaseBadge({ phase }: { phase: ChallengePhase }) {
  const t = useT();
  const [tone, icon] = badges[phase];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`challenge.phase.${phase}`)}
    </Badge>
  );
}
