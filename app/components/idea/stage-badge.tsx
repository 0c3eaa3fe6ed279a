import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon.tsx";

const badges: Record<IdeaStage, [Tone, IconName]> = {
  draft: ["plain", "edit"],
  open: ["accent", "speech"],
  shortlisted: ["accent", "flag"],
  "in-review": ["accent", "scales"],
  winner: ["highlight", "star"],
  funded: ["highlight", "coin"],
  "in-progress": ["warning", "wave"],
  realised: ["success", "check"],
  stopped: ["plain", "book"],
  "not-selected": ["plain", "leaf"],
  withdrawn: ["plain", "arrow-back"],
  merged: ["accent", "people"],
};

export function StageBadge({ stage }: { stage: IdeaStage }) {
  const t = useT();
  const [tone, icon] = badges[stage];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`idea.stage.${stage}`)}
    </Badge>
  );
}
