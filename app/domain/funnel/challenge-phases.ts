// The path of a challenge, and what may be done in each phase.
import { type ChallengePhase, challengePhases, type IdeaStage } from "#db/enums.ts";
import type { RefusalCode } from "../refusals.ts";

/** The phases of every challenge; the others are optional. */
export const fixedPhases = [
  "draft",
  "announced",
  "ideation",
  "decision",
  "implementation",
  "closed",
] as const satisfies readonly ChallengePhase[];
export const optionalPhases = [
  "refinement",
  "selection",
  "jury",
] as const satisfies readonly ChallengePhase[];

/** Phases that start by the clock once announced. A manager starts the later ones. */
export const clockPhases: readonly ChallengePhase[] = ["ideation", "refinement", "selection"];

/**
 * In which phases each action is allowed. Actions that are not listed are allowed in every phase.
 */
export const phaseActions = {
  "idea.submit": ["ideation"],
  "idea.edit": ["ideation", "refinement"],
  "idea.suggest": ["ideation", "refinement"], // as long as the text itself can change
  "idea.contribute": ["ideation", "refinement", "selection", "jury", "decision", "implementation"],
  "contribution.resolve": [
    "ideation",
    "refinement",
    "selection",
    "jury",
    "decision",
    "implementation",
  ],
  "vote.cast": ["ideation", "refinement"],
  "jury.score": ["jury"],
  "decision.write": ["jury", "decision"],
  "decision.publish": ["decision"],
  "funding.pledge": [
    "draft",
    "announced",
    "ideation",
    "refinement",
    "selection",
    "jury",
    "decision",
    "implementation",
  ],
  "funding.allocate": ["decision", "implementation"],
  "implementation.run": ["decision", "implementation"],
  "challenge.reschedule": [
    "draft",
    "announced",
    "ideation",
    "refinement",
    "selection",
    "jury",
    "decision",
    "implementation",
  ],
  // Criteria, vote method and phases are published beforehand and fixed once the challenge runs.
  "challenge.restructure": ["draft", "announced"],
} as const satisfies Record<string, readonly ChallengePhase[]>;

export type PhaseAction = keyof typeof phaseActions;

export const isAllowedIn = (action: PhaseAction, phase: ChallengePhase) =>
  (phaseActions[action] as readonly ChallengePhase[]).includes(phase);

/** Whether voting is over, so that hidden counts may be shown: no later phase allows votes. */
export const isVotingOver = (phase: ChallengePhase) =>
  challengePhases.indexOf(phase) > challengePhases.indexOf("refinement");

/**
 * Every idea gets an answer: from this phase on, no idea may still be in these stages. `has`: the
 * rule only applies where the challenge has that phase, because without it no one could answer the
 * ideas.
 */
export const answerRules: readonly {
  phase: ChallengePhase;
  stages: readonly IdeaStage[];
  refusal: RefusalCode;
  has?: ChallengePhase;
}[] = [
  { phase: "jury", stages: ["open"], refusal: "challenge.ideas-unanswered", has: "selection" },
  {
    phase: "implementation",
    stages: ["open", "shortlisted", "in-review"],
    refusal: "challenge.ideas-undecided",
  },
  {
    phase: "closed",
    stages: ["winner", "funded", "in-progress"],
    refusal: "challenge.ideas-unfinished",
  },
];

/**
 * The rules that must hold before a challenge moves from one phase to a later one. The first rule
 * that an idea breaks is the reason for the refusal.
 */
export function answerRulesBetween(
  from: ChallengePhase,
  to: ChallengePhase,
  has: readonly ChallengePhase[],
) {
  const position = (phase: ChallengePhase) => challengePhases.indexOf(phase);
  return answerRules.filter(
    (rule) =>
      position(from) < position(rule.phase) &&
      position(rule.phase) <= position(to) &&
      (!rule.has || has.includes(rule.has)),
  );
}

/** The phase after `phase` among those a challenge has, or null at the end. */
export function nextPhase(
  phase: ChallengePhase,
  has: readonly ChallengePhase[],
): ChallengePhase | null {
  const index = challengePhases.indexOf(phase);
  return challengePhases.slice(index + 1).find((later) => has.includes(later)) ?? null;
}
