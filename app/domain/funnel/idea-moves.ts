// The funnel of an idea. A move that is not in this table cannot be made.
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";

export type Move = {
  from: readonly IdeaStage[];
  to: IdeaStage;
  during?: readonly ChallengePhase[]; // absent: in any phase
  needsReason?: true;
};

const implementationPhases = ["decision", "implementation"] as const;

export const ideaMoves = {
  submit: { from: ["draft"], to: "open", during: ["ideation"] },
  withdraw: {
    from: ["open", "shortlisted"],
    to: "withdrawn",
    during: ["ideation", "refinement", "selection"],
  },
  reinstate: { from: ["withdrawn"], to: "open", during: ["ideation", "refinement"] },
  merge: {
    from: ["open"],
    to: "merged",
    during: ["ideation", "refinement", "selection"],
    needsReason: true,
  },
  unmerge: {
    from: ["merged"],
    to: "open",
    during: ["ideation", "refinement", "selection", "jury"],
  }, // leaves the idea it was merged into
  shortlist: { from: ["open"], to: "shortlisted", during: ["selection"], needsReason: true },
  reject: {
    from: ["open", "shortlisted"],
    to: "not-selected",
    during: ["selection"],
    needsReason: true,
  },
  reconsider: { from: ["shortlisted", "not-selected"], to: "open", during: ["selection"] },
  review: { from: ["open", "shortlisted"], to: "in-review", during: ["jury"] },
  win: {
    from: ["open", "shortlisted", "in-review"],
    to: "winner",
    during: ["decision"],
    needsReason: true,
  },
  decline: {
    from: ["open", "shortlisted", "in-review"],
    to: "not-selected",
    during: ["decision"],
    needsReason: true,
  },
  fund: { from: ["winner"], to: "funded", during: implementationPhases },
  unfund: { from: ["funded"], to: "winner", during: implementationPhases },
  start: { from: ["funded", "winner"], to: "in-progress", during: implementationPhases },
  realise: {
    from: ["in-progress"],
    to: "realised",
    during: implementationPhases,
    needsReason: true,
  },
  stop: {
    from: ["winner", "funded", "in-progress"],
    to: "stopped",
    during: implementationPhases,
    needsReason: true,
  },
} as const satisfies Record<string, Move>;

export type IdeaMove = keyof typeof ideaMoves;
export const allIdeaMoves = Object.keys(ideaMoves) as IdeaMove[];

/** Why a move cannot be made from here and now, or null when it can. */
export function moveRefusal(
  move: IdeaMove,
  stage: IdeaStage,
  phase: ChallengePhase,
  reason?: string,
) {
  const { from, during, needsReason }: Move = ideaMoves[move];
  if (!from.includes(stage)) return "idea.stage" as const;
  if (during && !during.includes(phase)) return "challenge.phase" as const;
  if (needsReason && !reason?.trim()) return "idea.reason-missing" as const;
  return null;
}

/**
 * The steps of an idea's path as people see them, each with the stages in which it has been
 * reached.
 */
export const ideaStepStages = {
  posted: [
    "open",
    "shortlisted",
    "in-review",
    "winner",
    "funded",
    "in-progress",
    "realised",
    "stopped",
    "not-selected",
  ],
  chosen: ["shortlisted", "in-review", "winner", "funded", "in-progress", "realised"],
  won: ["winner", "funded", "in-progress", "realised"],
  funded: ["funded", "in-progress", "realised"],
  real: ["realised"],
} as const satisfies Record<string, readonly IdeaStage[]>;

/** The stages in which an idea's path ends. */
export const endStages: readonly IdeaStage[] = [
  "realised",
  "stopped",
  "not-selected",
  "withdrawn",
  "merged",
];
