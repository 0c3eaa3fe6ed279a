import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { ChallengeSwell } from "../challenge/challenge-swell.tsx";
import { IdeaSwell } from "../idea/idea-swell.tsx";
import { Cover } from "../page/cover.tsx";
import { BusyArcs } from "../ui/button.tsx";
import { faces, type Sample } from "./sample.ts";

const day = 86_400_000;
const phases = [
  "announced",
  "ideation",
  "refinement",
  "selection",
  "jury",
  "decision",
  "implementation",
] as const;

export function Swells({ sample }: { sample: Sample }) {
  const t = useT();
  const now = useNow();
  const ago = (days: number) => now - days * day;
  return (
    <div className="stack gap-14">
      <ChallengeSwell
        phase="refinement"
        zone="Europe/Amsterdam"
        deciders={{ jury: faces.slice(0, 3), decision: faces.slice(3, 4) }}
        schedule={phases.map((phase, at) => ({ phase, startsAt: ago((2.35 - at) * 21) }))}
      />
      <IdeaSwell stage="winner" at={{ posted: ago(80), chosen: ago(40), won: ago(4) }} />
      <IdeaSwell
        stage="stopped"
        at={{ posted: ago(280), chosen: ago(240), won: ago(200) }}
        lesson={sample.shore}
      />
      <div className="cards">
        {["a1", "b22", "c5", "d"].map((id) => (
          <div key={id} className="card p-0 overflow-hidden">
            <Cover id={id} />
          </div>
        ))}
      </div>
      <div className="text-sea">
        <BusyArcs label={t("page.loading")} />
      </div>
    </div>
  );
}
