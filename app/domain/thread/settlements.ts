// How an author can settle what others add, by its kind. What is not here cannot be settled: a comment asks for nothing.
import type { ContributionKind, ContributionState, CreditKind } from "#db/enums.ts";

export type Settlement = Exclude<ContributionState, "open">;

export const settlements: Record<ContributionKind, readonly Settlement[]> = {
  comment: [],
  improvement: ["accepted", "declined"],
  question: ["answered"],
  concern: ["resolved"],
  offer: ["accepted", "declined"],
  evidence: ["accepted"],
};

/** Whoever helped is named on the idea, with what they helped: what was accepted, and a concern that was resolved. */
export function creditFor(kind: ContributionKind, state: ContributionState): CreditKind | null {
  if (state === "resolved") return "concern";
  if (state !== "accepted" || kind === "comment") return null;
  return kind;
}
