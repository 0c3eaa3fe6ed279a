import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { ChallengeSwell } from "../challenge/challenge-swell.tsx";
import { IdeaSwell } from "../idea/idea-swell.tsx";
import { Cover } from "../page/cover.tsx";
import { BusyArcs } from "../ui/button.tsx";
import { people, type Sample } from "./sample.ts";

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
  const daysAgo = (days: number) => now - days * day;
  return (
    <div className="stack gap-14">
      <ChallengeSwell
        phase="refinement"
        zone="Europe/Amsterdam"
        deciders={{ jury: people.slice(0, 3), decision: people.slice(3, 4) }}
        schedule={phases.map((phase, index) => ({ phase, startsAt: daysAgo((2.35 - index) * 21) }))}
      />
      <IdeaSwell
        stage="winner"
        dates={{ posted: daysAgo(80), chosen: daysAgo(40), won: daysAgo(4) }}
      />
      <IdeaSwell
        stage="stopped"
        dates={{ posted: daysAgo(280), chosen: daysAgo(240), won: daysAgo(200) }}
        lesson={sample.ending}
      />
      <div className="cards">
        {["a1", "b22", "c5", "d"].map((id) => (
          <div key={id} className="card p-0 overflow-hidden">
            <Cover id={id} />
          </div>
        ))}
      </div>
      <div className="text-accent">
        <BusyArcs label={t("page.loading")} />
      </div>
    </div>
  );
}
