import type { ChallengePhase } from "#db/enums.ts";

/** A phase a challenge has: when it is planned to begin, and when somebody began it by hand. */
export type PlannedPhase = {
  phase: ChallengePhase;
  startsAt: string | null;
  enteredAt: string | null;
};

/** When a phase began, or is planned to. */
export const beginOf = ({ enteredAt, startsAt }: PlannedPhase) => enteredAt ?? startsAt;
const placeOf = (phase: ChallengePhase, schedule: readonly PlannedPhase[]) =>
  schedule.findIndex((step) => step.phase === phase);

/** What comes after the phase a challenge is in: which one, and when it is planned. Null at the end. */
export function comesNext(
  phase: ChallengePhase,
  schedule: readonly PlannedPhase[],
): PlannedPhase | null {
  return schedule[placeOf(phase, schedule) + 1] ?? null;
}

/** When the phase it is in ends; null when nobody has said, or at the end. */
export const phaseEnds = (
  phase: ChallengePhase,
  schedule: readonly PlannedPhase[],
): string | null => comesNext(phase, schedule)?.startsAt ?? null;
