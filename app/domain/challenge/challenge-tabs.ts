import type { ChallengePhase } from "#db/enums.ts";

/** Where one can look for challenges: each tab holds these phases. */
export const challengeTabs = {
  open: ["announced", "ideation", "refinement"],
  choosing: ["selection", "jury", "decision"],
  results: ["implementation", "closed"],
  drafts: ["draft"],
} as const satisfies Record<string, readonly ChallengePhase[]>;
export type ChallengeTab = keyof typeof challengeTabs;
export const challengeTabNames = Object.keys(challengeTabs) as ChallengeTab[];
