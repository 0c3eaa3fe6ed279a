// The templates for a new challenge: the length of each phase, and criteria with their weights. The
// texts are in i18n/<locale>/challenge.json, challenge.template.<name> and
// challenge.criterion.<name>.
import type { ChallengePhase } from "#db/enums.ts";

export type Template = {
  /**
   * The planned start of each phase in days after the start of ideation; phases not listed are
   * skipped.
   */
  days: Partial<Record<ChallengePhase, number>>;
  criteria: readonly (readonly [name: CriterionName, weight: number])[];
  countsHidden: boolean;
};

/** The default promise: every idea and question is answered within this many working days. */
export const defaultAnswerDays = 5;

export const criterionNames = [
  "effect",
  "saving",
  "feasible",
  "effort",
  "safer",
  "reach",
  "new",
  "client",
  "footprint",
  "lasting",
] as const;
export type CriterionName = (typeof criterionNames)[number];

const standardDays = {
  ideation: 0,
  refinement: 21,
  selection: 35,
  jury: 42,
  decision: 56,
  implementation: 63,
  closed: 243,
};
const shortDays = { ideation: 0, selection: 14, decision: 21, implementation: 28, closed: 118 };

export const templates = {
  "save-costs": {
    days: standardDays,
    criteria: [
      ["saving", 3],
      ["feasible", 2],
      ["lasting", 2],
      ["effort", 1],
    ],
    countsHidden: false,
  },
  safety: {
    days: {
      ...standardDays,
      refinement: 14,
      selection: 21,
      jury: 28,
      decision: 35,
      implementation: 42,
      closed: 222,
    },
    criteria: [
      ["safer", 4],
      ["feasible", 2],
      ["reach", 1],
    ],
    countsHidden: false,
  },
  "better-service": {
    days: standardDays,
    criteria: [
      ["client", 3],
      ["feasible", 2],
      ["reach", 1],
      ["effort", 1],
    ],
    countsHidden: false,
  },
  sustainability: {
    days: standardDays,
    criteria: [
      ["footprint", 3],
      ["lasting", 2],
      ["feasible", 2],
      ["reach", 1],
    ],
    countsHidden: false,
  },
  "open-question": {
    days: shortDays,
    criteria: [
      ["effect", 2],
      ["feasible", 1],
      ["new", 1],
    ],
    countsHidden: true,
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]];
