/**
 * The state of a ballot. `max` and `remaining` are null without a limit; `missing` is the number of
 * picks it needs before it counts.
 */
export type BallotState = {
  used: number;
  max: number | null;
  remaining: number | null;
  missing: number;
};

/**
 * A ballot holds at most `picksMax` picks (null: any number) and counts from `picksMin` on. An
 * empty ballot misses nothing.
 */
export function ballotState(used: number, picksMin: number, picksMax: number | null): BallotState {
  return {
    used,
    max: picksMax,
    remaining: picksMax === null ? null : Math.max(0, picksMax - used),
    missing: used === 0 ? 0 : Math.max(0, picksMin - used),
  };
}
