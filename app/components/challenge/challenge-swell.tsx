import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import type { ChallengePhase } from "#db/enums.ts";
import { Swell } from "../page/swell.tsx";
import type { Face } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";

export type PlannedPhase = { phase: ChallengePhase; startsAt: Moment | null };

/** How far into the phase `at` we are, 0 to just under 1; halfway when its end is not known. */
export function partOf(schedule: readonly PlannedPhase[], at: number, now: number): number {
  const [begin, end] = [schedule[at]?.startsAt, schedule[at + 1]?.startsAt];
  if (begin == null || end == null) return 0.5;
  const [from, to] = [new Date(begin).getTime(), new Date(end).getTime()];
  return to > from ? Math.min(Math.max((now - from) / (to - from), 0.02), 0.98) : 0.5;
}

/**
 * The path of a challenge: the phases it has (in order, without draft), where today is, and who decides where.
 * `phase` is the one it is in; `deciders` are shown at their phase.
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
  deciders?: Partial<Record<ChallengePhase, readonly Face[]>>;
}) {
  const t = useT();
  const now = useNow();
  const steps = schedule.filter((step) => step.phase !== "draft");
  const here = steps.findIndex((step) => step.phase === phase);
  return (
    <Swell
      label={t("challenge.path")}
      along={here < 0 ? 0 : here + partOf(steps, here, now)}
      crests={steps.map((step, at) => ({
        key: step.phase,
        name: t(`challenge.phase.${step.phase}`),
        state: at < here ? "reached" : at === here ? "here" : "to-come",
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
