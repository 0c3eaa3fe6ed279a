import type { Audience, ChallengePhase } from "#db/enums.ts";

/** What a challenge needs before its announcement. Items that are not a `must` are advice. */
export const readinessItems = {
  question: { must: true, step: "question" },
  why: { must: true, step: "question" },
  sponsor: { must: true, step: "team" },
  rules: { must: true, step: "choosing" },
  criteria: { must: true, step: "choosing" },
  "dates-known": { must: true, step: "dates" },
  "dates-order": { must: true, step: "dates" },
  "dates-future": { must: true, step: "dates" },
  audience: { must: true, step: "audience" },
  wanted: { must: false, step: "question" },
  cover: { must: false, step: "question" },
  "sponsor-words": { must: false, step: "team" },
  pledge: { must: false, step: "team" },
  jurors: { must: false, step: "team" },
} as const satisfies Record<string, { must: boolean; step: EditStep }>;

export type ReadinessItem = keyof typeof readinessItems;
export const editSteps = [
  "question",
  "themes",
  "choosing",
  "dates",
  "audience",
  "team",
  "announce",
] as const;
export type EditStep = (typeof editSteps)[number];

export type ReadinessFacts = {
  question: string;
  why: string;
  wanted: string;
  selectionRules: string;
  hasCover: boolean;
  sponsors: number;
  sponsorsWithStatement: number;
  jurors: number;
  pledgedMinor: number;
  criteria: number;
  audience: Audience;
  groups: number;
  invitees: number;
  schedule: readonly { phase: ChallengePhase; startsAt: string | Date | null }[];
  now: string | Date;
};

export type ChecklistItem = { item: ReadinessItem; done: boolean; must: boolean; step: EditStep };

/**
 * The checklist before the announcement, in order, without items that do not apply (criteria
 * without a jury).
 */
export function readiness(facts: ReadinessFacts): ChecklistItem[] {
  const hasJury = facts.schedule.some(({ phase }) => phase === "jury");
  const starts = new Map(
    facts.schedule.map(({ phase, startsAt }) => [
      phase,
      startsAt === null ? null : new Date(startsAt).getTime(),
    ]),
  );
  const dates = [...starts.values()].filter((start) => start !== null);
  const afterIdeation = facts.schedule
    .map(({ phase }) => phase)
    .find((phase) => phase !== "announced" && phase !== "ideation");
  const results: Record<ReadinessItem, boolean | null> = {
    question: facts.question.length >= 10,
    why: facts.why.length > 0,
    sponsor: facts.sponsors > 0,
    rules: facts.selectionRules.length > 0,
    criteria: hasJury ? facts.criteria > 0 : null,
    "dates-known":
      starts.get("ideation") != null &&
      afterIdeation !== undefined &&
      starts.get(afterIdeation) != null,
    "dates-order": dates.every((start, index) => index === 0 || dates[index - 1]! < start),
    "dates-future": dates.every((start) => start > new Date(facts.now).getTime()),
    audience:
      facts.audience === "everybody" ||
      (facts.audience === "groups" ? facts.groups : facts.invitees) > 0,
    wanted: facts.wanted.length > 0,
    cover: facts.hasCover,
    "sponsor-words": facts.sponsors > 0 ? facts.sponsorsWithStatement > 0 : null,
    pledge: facts.pledgedMinor > 0,
    jurors: hasJury ? facts.jurors > 0 : null,
  };
  return (Object.entries(results) as [ReadinessItem, boolean | null][]).flatMap(([item, done]) =>
    done === null ? [] : [{ item, done, ...readinessItems[item] }],
  );
}

export const isReady = (list: readonly ChecklistItem[]) =>
  list.every(({ must, done }) => done || !must);
