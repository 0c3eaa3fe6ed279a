import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Swell } from "../page/swell.tsx";
import type { AvatarPerson } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";

export type PlannedPhase = { phase: ChallengePhase; startsAt: Moment | null };

/**
 * How far the phase at `index` has progressed, from 0 to just under 1; 0.5 when its end is unknown.
 */
export function phaseProgress(
  schedule: readonly PlannedPhase[],
  index: number,
  now: number,
): number {
  const [startsAt, endsAt] = [schedule[index]?.startsAt, schedule[index + 1]?.startsAt];
  if (startsAt == null || endsAt == null) return 0.5;
  const [start, end] = [new Date(startsAt).getTime(), new Date(endsAt).getTime()];
  return end > start ? Math.min(Math.max((now - start) / (end - start), 0.02), 0.98) : 0.5;
}

/**
 * The path of a challenge: its phases in order (without draft), the current one, and who decides
 * where. `deciders` are shown at their phase.
 */
export function ChallengeSwell({
  schedule,
  phase,
  zone,
  deciders = {},
}: {
  schedule: readonly PlannedPhase[];
  phase: ChallengePhase;
  zone: string;
  deciders?: Partial<Record<ChallengePhase, readonly AvatarPerson[]>>;
}) {
  const t = useT();
  const now = useNow();
  const steps = schedule.filter((step) => step.phase !== "draft");
  const currentIndex = steps.findIndex((step) => step.phase === phase);
  const stateOf = (index: number) => {
    if (index === currentIndex) return "here";
    return index < currentIndex ? "reached" : "to-come";
  };
  return (
    <Swell
      label={t("challenge.path")}
      along={currentIndex < 0 ? 0 : currentIndex + phaseProgress(steps, currentIndex, now)}
      steps={steps.map((step, index) => ({
        key: step.phase,
        name: t(`challenge.phase.${step.phase}`),
        state: stateOf(index),
        when:
          step.startsAt === null ? (
            t("time.unknown")
          ) : (
            <When at={step.startsAt} as="short" zone={zone} />
          ),
        people: deciders[step.phase],
      }))}
    />
  );
}
