import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon.tsx";

const looks: Record<IdeaStage, [Tone, IconName]> = {
  draft: ["plain", "edit"],
  open: ["sea", "speech"],
  shortlisted: ["sea", "flag"],
  "in-review": ["sea", "scales"],
  winner: ["sun", "star"],
  funded: ["sun", "coin"],
  "in-progress": ["amber", "wave"],
  realised: ["kelp", "check"],
  stopped: ["plain", "book"],
  "not-selected": ["plain", "leaf"],
  withdrawn: ["plain", "arrow-back"],
  merged: ["sea", "people"],
};

/** Where an idea stands, in a word. */
export function StageBadge({ stage }: { stage: IdeaStage }) {
  const t = useT();
  const [tone, icon] = looks[stage];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`idea.stage.${stage}`)}
    </Badge>
  );
}
