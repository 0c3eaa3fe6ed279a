// How an author can settle what others add, by its kind. What is not here cannot be settled: a comment asks for nothing.
import type { ContributionKind, ContributionState } from "#db/enums.ts";

/** What an author makes of it; stepping back is for who offered help. */
export type Settlement = Exclude<ContributionState, "open" | "withdrawn">;

export const settlements: Record<ContributionKind, readonly Settlement[]> = {
  comment: [],
  improvement: ["accepted", "declined"],
  question: ["answered"],
  concern: ["resolved"],
  offer: ["accepted", "declined"],
  evidence: ["accepted"],
};
