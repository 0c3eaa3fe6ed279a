// Beginnings to choose from: how long each phase takes, and which criteria with which weight. The words of each are in
// i18n/<locale>/challenge.json under challenge.template.<name> and challenge.criterion.<name>.
import type { ChallengePhase } from "#db/enums.ts";

export type Template = {
  /** Days from the beginning of ideation at which each phase is planned; what is not listed is skipped. */
  days: Partial<Record<ChallengePhase, number>>;
  criteria: readonly (readonly [name: CriterionName, weight: number])[];
  countsHidden: boolean;
};

/** Working days within which every idea and question has an answer, unless the manager promises otherwise. */
export const usualAnswerDays = 5;

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

const usual = {
  ideation: 0,
  refinement: 21,
  selection: 35,
  jury: 42,
  decision: 56,
  implementation: 63,
  closed: 243,
};
const short = { ideation: 0, selection: 14, decision: 21, implementation: 28, closed: 118 };

export const templates = {
  "save-costs": {
    days: usual,
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
      ...usual,
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
    days: usual,
    criteria: [
      ["client", 3],
      ["feasible", 2],
      ["reach", 1],
      ["effort", 1],
    ],
    countsHidden: false,
  },
  sustainability: {
    days: usual,
    criteria: [
      ["footprint", 3],
      ["lasting", 2],
      ["feasible", 2],
      ["reach", 1],
    ],
    countsHidden: false,
  },
  "open-question": {
    days: short,
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
