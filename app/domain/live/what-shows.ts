// Who may notice that something happened, by seeing a page of its idea or challenge change. Pure.
import type { EventType } from "../activity/events.ts";

/**
 * all: whoever may see the idea, or the challenge where it is about no idea. counts: of those, whoever may see the counts of
 * votes. null: nobody; what happened shows on no such page, or is a secret until it is published.
 */
export type Shows = "all" | "counts" | null;

// Every type once: a new event without its line here does not compile.
export const shows: Record<EventType, Shows> = {
  "challenge.edited": "all", "challenge.phase-began": "all", "member.added": "all", "member.removed": "all",
  "idea.moved": "all", "idea.edited": "all", "idea.improved": "all", "idea.answered": "all", "author.added": "all", "author.removed": "all",
  "contribution.posted": "all", "contribution.settled": "all", "credit.corrected": "all", "merge.agreed": "all", "merge.undone": "all", "decision.published": "all",
  "funding.pledged": "all", "funding.allocated": "all", "funding.taken-back": "all",
  "reaction.given": "all", "reaction.taken-back": "all", "thanks.given": "all", "thanks.taken-back": "all",
  "seal.opened": "all", "seal.asked": null, "seal.looked": null, "seal.declined": null,
  "vote.cast": "counts", "vote.taken-back": "counts",
  "expert.asked": null, "expert.passed": null, "merge.proposed": null, "merge.declined": null, "merge.taken-back": null, "answer.near": null, "answer.late": null,
  "scorecard.given": null, "conflict.declared": null, "decision.written": null,
  "expense.noted": null, "owner.appointed": null, "milestone.planned": null, "milestone.reached": null, "milestone.reopened": null, "update.posted": null,
  "challenge.drafted": null, "organisation.changed": null, "package.imported": null,
  "group.made": null, "group.renamed": null, "group.joined": null, "group.left": null, "role.given": null, "role.taken": null,
  "person.signed-in": null, "person.invited": null, "person.joined": null, "person.changed": null, "person.deactivated": null, "person.reactivated": null,
  "person.asked-reset": null, "person.reset-password": null, "person.changed-password": null,
};

export const shown = Object.entries(shows).flatMap(([type, to]) => (to ? [type as EventType] : []));
