/** How a ballot stands. `left`: picks one may still give, null without a limit. `missing`: picks it needs before it counts. */
export type BallotState = {
  used: number;
  most: number | null;
  left: number | null;
  missing: number;
};

/** A ballot may hold at most `picksMax` picks (null: any number) and counts from `picksMin` on; an empty one is no ballot. */
export function ballotState(used: number, picksMin: number, picksMax: number | null): BallotState {
  return {
    used,
    most: picksMax,
    left: picksMax === null ? null : Math.max(0, picksMax - used),
    missing: used === 0 ? 0 : Math.max(0, picksMin - used),
  };
}
