// What somebody new in a part does first. A step ticks itself off from what really happened: nobody ticks a box. Pure.
import type { Guide } from "#db/enums.ts";
import { type Actor, isAdmin } from "../actor.ts";

/** Whether each of these has happened, as the database knows it. */
export type StepsTaken = Record<
  | "face"
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
  sponsor: ["face", "ownWords", "pledged", "answeredAsSponsor"],
  juror: ["face", "scored", "scoredAll"],
  moderator: ["face", "follows", "helped"],
  employee: ["voted", "helped", "posted", "face"],
} as const satisfies Record<Guide, readonly (keyof StepsTaken)[]>;
export type GuideStep = (typeof guideSteps)[Guide][number];

const leads = (who: Actor, role: "manager" | "sponsor" | "juror") =>
  Object.values(who.roles).some((held) => held.includes(role));

const meantFor: Record<Guide, (who: Actor) => boolean> = {
  admin: isAdmin,
  manager: (who) => who.platform.includes("challenge-maker") || leads(who, "manager"),
  sponsor: (who) => leads(who, "sponsor"),
  juror: (who) => leads(who, "juror"),
  moderator: (who) => who.platform.includes("moderator"),
  employee: () => true,
};

/** The guides for somebody's parts, the most particular first. */
export const guidesFor = (who: Actor): Guide[] =>
  (Object.keys(guideSteps) as Guide[]).filter((guide) => meantFor[guide](who));

/** The one to show: of the parts somebody has, the first that still has something to do and was not put away. */
export function guideNow(
  who: Actor,
  taken: StepsTaken,
  putAway: readonly Guide[],
): { guide: Guide; steps: { step: GuideStep; done: boolean }[] } | null {
  const guide = guidesFor(who).find(
    (one) => !putAway.includes(one) && guideSteps[one].some((step) => !taken[step]),
  );
  return guide
    ? { guide, steps: guideSteps[guide].map((step) => ({ step, done: taken[step] })) }
    : null;
}
