import type { ChallengePhase } from "#db/enums.ts";

/** A phase of a challenge: its planned start, and when a manager started it by hand. */
export type PlannedPhase = {
  phase: ChallengePhase;
  startsAt: string | null;
  enteredAt: string | null;
};

/** The actual or planned start of a phase. */
export const phaseStart = ({ enteredAt, startsAt }: PlannedPhase) => enteredAt ?? startsAt;
const indexOfPhase = (phase: ChallengePhase, schedule: readonly PlannedPhase[]) =>
  schedule.findIndex((step) => step.phase === phase);

/** The phase after the given one, or null after the last. */
export function nextPhase(
  phase: ChallengePhase,
  schedule: readonly PlannedPhase[],
): PlannedPhase | null {
  return schedule[indexOfPhase(phase, schedule) + 1] ?? null;
}

/** The planned end of a phase; null when it is not planned, or after the last phase. */
export const phaseEnd = (phase: ChallengePhase, schedule: readonly PlannedPhase[]): string | null =>
  nextPhase(phase, schedule)?.startsAt ?? null;
