// The path of a challenge, and what may be done in each phase.
import { type ChallengePhase, challengePhases, type IdeaStage } from "#db/enums.ts";
import type { RefusalCode } from "../refusals.ts";

/** Every challenge passes these; the others can be left out. */
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

/** Phases that begin by the clock once announced; the later ones begin when the manager says so. */
export const clockPhases: readonly ChallengePhase[] = ["ideation", "refinement", "selection"];

/** Which action is allowed in which phase. What is not listed here is bound to no phase. */
export const phaseActions = {
  "idea.submit": ["ideation"],
  "idea.edit": ["ideation", "refinement"],
  "idea.suggest": ["ideation", "refinement"], // a change of the text; as long as the text itself can change
  "idea.contribute": ["ideation", "refinement", "selection", "jury", "decision", "implementation"],
  "contribution.settle": [
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
  "challenge.restructure": ["draft", "announced"], // criteria, vote method, phases: published beforehand, so fixed once it runs
} as const satisfies Record<string, readonly ChallengePhase[]>;

export type PhaseAction = keyof typeof phaseActions;

export const allowedIn = (action: PhaseAction, phase: ChallengePhase) =>
  (phaseActions[action] as readonly ChallengePhase[]).includes(phase);

/** Voting is over (and hidden counts may be shown) once no later phase allows it. */
export const votingOver = (phase: ChallengePhase) =>
  challengePhases.indexOf(phase) > challengePhases.indexOf("refinement");

/**
 * No idea ends in silence: from this phase on, no idea may still stand in these stages. `has`: only where the challenge has
 * that phase, since without it there was no moment at which the ideas could have been answered.
 */
export const answeredBefore: readonly {
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

/** What must be answered before going on from one phase to a later one; the first that concerns an idea is the reason. */
export function answeredOnTheWay(
  from: ChallengePhase,
  to: ChallengePhase,
  has: readonly ChallengePhase[],
) {
  const at = (phase: ChallengePhase) => challengePhases.indexOf(phase);
  return answeredBefore.filter(
    (rule) =>
      at(from) < at(rule.phase) &&
      at(rule.phase) <= at(to) &&
      (!rule.has || has.includes(rule.has)),
  );
}

/** The phase after `phase` among those a challenge has, or null at the end. */
export function nextPhase(
  phase: ChallengePhase,
  has: readonly ChallengePhase[],
): ChallengePhase | null {
  const at = challengePhases.indexOf(phase);
  return challengePhases.slice(at + 1).find((p) => has.includes(p)) ?? null;
}
