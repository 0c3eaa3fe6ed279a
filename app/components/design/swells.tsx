import { useNow } from "#app/i18n/use-format.tsx";
import { useT } from "#app/i18n/language.tsx";
import { Swell } from "../page/swell.tsx";
import { BusyArcs } from "../ui/button.tsx";
import { When } from "../ui/when.tsx";
import { faces, type Sample } from "./sample.ts";

const day = 86_400_000;
const phases = ["announced", "ideation", "refinement", "selection", "jury", "decision", "implementation"] as const;
const crests = ["posted", "improved", "chosen", "funded", "real"] as const;
const stateAt = (at: number, here: number) => (at < here ? "reached" : at === here ? "here" : "to-come");

export function Swells({ sample }: { sample: Sample }) {
  const t = useT();
  const now = useNow();
  return (
    <div className="stack gap-14">
      <Swell label={t("challenge.path")} along={2.35} crests={phases.map((phase, at) => ({
        key: phase, name: t(`challenge.phase.${phase}`), state: stateAt(at, 2), when: <When at={now + (at - 2.35) * 21 * day} as="short" />,
        people: at === 4 ? faces.slice(0, 3) : at === 5 ? faces.slice(3, 4) : undefined,
      }))} />
      <Swell label={t("idea.path")} crests={crests.map((crest, at) => ({ key: crest, name: t(`idea.crest.${crest}`), state: stateAt(at, 2), when: at < 3 ? <When at={now - (3 - at) * 30 * day} as="short" /> : undefined }))} />
      <Swell label={t("idea.path")} stopped={sample.shore} crests={crests.map((crest, at) => ({ key: crest, name: t(`idea.crest.${crest}`), state: at < 3 ? "reached" : "to-come", when: at < 3 ? <When at={now - (3 - at) * 30 * day} as="short" /> : undefined }))} />
      <div className="text-sea"><BusyArcs label={t("page.loading")} /></div>
    </div>
  );
}
