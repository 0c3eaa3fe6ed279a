// The first steps of people who are new in a role. Steps are derived from what happened; no one
// ticks a box. Pure.
import type { Guide } from "#db/enums.ts";
import { type Actor, isAdmin } from "../actor.ts";

/** Whether each of these happened, according to the database. */
export type CompletedSteps = Record<
  | "photo"
  | "voted"
  | "helped"
  | "posted"
  | "follows" // as a colleague
  | "drafted"
  | "sponsorNamed"
  | "announced"
  | "answeredAsManager"
  | "ownWords"
  | "pledged"
  | "answeredAsSponsor"
  | "scored"
  | "scoredAll"
  | "invited"
  | "grouped"
  | "makerNamed"
  | "mailed",
  boolean
>;

/** The steps of each guide, in order. */
export const guideSteps = {
  admin: ["invited", "grouped", "makerNamed", "mailed"],
  manager: ["drafted", "sponsorNamed", "announced", "answeredAsManager"],
  sponsor: ["photo", "ownWords", "pledged", "answeredAsSponsor"],
  juror: ["photo", "scored", "scoredAll"],
  moderator: ["photo", "follows", "helped"],
  employee: ["voted", "helped", "posted", "photo"],
} as const satisfies Record<Guide, readonly (keyof CompletedSteps)[]>;
export type GuideStep = (typeof guideSteps)[Guide][number];

const hasAnyRole = (who: Actor, role: "manager" | "sponsor" | "juror") =>
  Object.values(who.roles).some((roles) => roles.includes(role));

const hasGuide: Record<Guide, (who: Actor) => boolean> = {
  admin: isAdmin,
  manager: (who) => who.platform.includes("challenge-maker") || hasAnyRole(who, "manager"),
  sponsor: (who) => hasAnyRole(who, "sponsor"),
  juror: (who) => hasAnyRole(who, "juror"),
  moderator: (who) => who.platform.includes("moderator"),
  employee: () => true,
};

/** The guides for a person's roles, the most specific first. */
export const guidesFor = (who: Actor): Guide[] =>
  (Object.keys(guideSteps) as Guide[]).filter((guide) => hasGuide[guide](who));

/** The guide to show: the first one with steps left that was not dismissed, or null. */
export function currentGuide(
  who: Actor,
  completed: Partial<CompletedSteps>,
  dismissed: readonly Guide[],
): { guide: Guide; steps: { step: GuideStep; done: boolean }[] } | null {
  const guide = guidesFor(who).find(
    (candidate) =>
      !dismissed.includes(candidate) && guideSteps[candidate].some((step) => !completed[step]),
  );
  return guide
    ? { guide, steps: guideSteps[guide].map((step) => ({ step, done: completed[step] === true })) }
    : null;
}
