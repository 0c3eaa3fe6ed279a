// How an author can resolve a contribution, by its kind. A comment cannot be resolved.
import type { ContributionKind, ContributionState } from "#db/enums.ts";

/** The states an author can choose; only the person who offered help can withdraw it. */
export type Resolution = Exclude<ContributionState, "open" | "withdrawn">;

export const resolutions: Record<ContributionKind, readonly Resolution[]> = {
  comment: [],
  improvement: ["accepted", "declined"],
  question: ["answered"],
  concern: ["resolved"],
  offer: ["accepted", "declined"],
  evidence: ["accepted"],
};
