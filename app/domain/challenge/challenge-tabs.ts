import type { ChallengePhase } from "#db/enums.ts";

/** The tabs of the list of challenges, with the phases each holds. */
export const challengeTabs = {
  open: ["announced", "ideation", "refinement"],
  choosing: ["selection", "jury", "decision"],
  results: ["implementation", "closed"],
  drafts: ["draft"],
} as const satisfies Record<string, readonly ChallengePhase[]>;
export type ChallengeTab = keyof typeof challengeTabs;
export const challengeTabNames = Object.keys(challengeTabs) as ChallengeTab[];
