import type { EventType } from "./events.ts";

// Every type once: a new event without its line here does not compile.
const table: Record<EventType, true> = {
  "person.signed-in": true, "person.invited": true, "person.joined": true, "person.changed": true, "person.deactivated": true, "person.reactivated": true,
  "person.asked-reset": true, "person.reset-password": true, "person.changed-password": true, "role.given": true, "role.taken": true,
  "group.made": true, "group.renamed": true, "group.joined": true, "group.left": true,
  "organisation.changed": true,
  "challenge.drafted": true, "challenge.edited": true, "challenge.phase-began": true, "member.added": true, "member.removed": true,
  "idea.moved": true, "idea.edited": true, "idea.improved": true, "idea.answered": true, "author.added": true, "author.removed": true, "contribution.posted": true, "contribution.settled": true, "credit.corrected": true, "expert.asked": true, "expert.passed": true, "merge.proposed": true, "merge.agreed": true, "merge.declined": true, "merge.taken-back": true, "merge.undone": true, "answer.near": true, "answer.late": true,
  "reaction.given": true, "reaction.taken-back": true, "thanks.given": true, "thanks.taken-back": true,
  "seal.opened": true, "seal.asked": true, "seal.looked": true, "seal.declined": true,
  "vote.cast": true, "vote.taken-back": true, "scorecard.given": true, "conflict.declared": true, "decision.written": true, "decision.published": true,
  "funding.pledged": true, "funding.allocated": true, "funding.taken-back": true, "expense.noted": true, "owner.appointed": true,
  "milestone.planned": true, "milestone.reached": true, "milestone.reopened": true, "update.posted": true, "package.imported": true,
};
export const eventTypes = Object.keys(table) as EventType[];

type Family<Type> = Type extends `${infer First}.${string}` ? First : never;
export type EventFamily = Family<EventType>;

/** What events are about: the word before the dot. */
export const eventFamilies = [...new Set(eventTypes.map((type) => type.split(".")[0]))] as EventFamily[];
