import type { ChallengePhase } from "#db/enums.ts";

/** A phase a challenge has: when it is planned to begin, and when somebody began it by hand. */
export type PlannedPhase = { phase: ChallengePhase; startsAt: string | null; enteredAt: string | null };

const beginOf = (step: PlannedPhase | undefined) => (step ? (step.enteredAt ?? step.startsAt) : null);
const placeOf = (phase: ChallengePhase, schedule: readonly PlannedPhase[]) => schedule.findIndex((step) => step.phase === phase);

/** What comes after the phase a challenge is in: which one, and when it is planned. Null at the end. */
export function comesNext(phase: ChallengePhase, schedule: readonly PlannedPhase[]): PlannedPhase | null {
  return schedule[placeOf(phase, schedule) + 1] ?? null;
}

/** When the phase it is in ends; null when nobody has said, or at the end. */
export const phaseEnds = (phase: ChallengePhase, schedule: readonly PlannedPhase[]): string | null => comesNext(phase, schedule)?.startsAt ?? null;

/** Where today is on the path, in steps: 1.5 is halfway the second phase. Before the announcement it is 0. */
export function alongPath(phase: ChallengePhase, schedule: readonly PlannedPhase[], now: number): number {
  const at = placeOf(phase, schedule);
  if (at < 0) return 0;
  const [begin, end] = [beginOf(schedule[at]), beginOf(schedule[at + 1])].map((moment) => (moment === null ? null : new Date(moment).getTime()));
  if (begin == null || end == null || end <= begin) return at + 0.5;
  return at + Math.min(0.95, Math.max(0.05, (now - begin) / (end - begin)));
}
