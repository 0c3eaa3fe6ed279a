// Who may see an event as a live change on a page of its idea or challenge. Pure.
import type { EventType } from "../activity/events.ts";

/**
 * all: everyone who may see the idea, or the challenge when the event is about no idea.
 * counts: those of them who may see the vote counts.
 * null: no one, because the event shows on no such page or is secret until it is published.
 */
export type EventVisibility = "all" | "counts" | null;

// A new event type without an entry here does not compile.
export const eventVisibility: Record<EventType, EventVisibility> = {
  "challenge.edited": "all",
  "challenge.phase-started": "all",
  "member.added": "all",
  "member.removed": "all",
  "idea.moved": "all",
  "idea.edited": "all",
  "suggestion.applied": "all",
  "idea.answered": "all",
  "author.added": "all",
  "author.removed": "all",
  "contribution.posted": "all",
  "contribution.resolved": "all",
  "credit.corrected": "all",
  "merge.agreed": "all",
  "merge.undone": "all",
  "decision.published": "all",
  "funding.pledged": "all",
  "funding.allocated": "all",
  "funding.deallocated": "all",
  "reaction.given": "all",
  "reaction.withdrawn": "all",
  "thanks.given": "all",
  "thanks.withdrawn": "all",
  "author.revealed": "all",
  "unmask.requested": null,
  "unmask.approved": null,
  "unmask.declined": null,
  "vote.cast": "counts",
  "vote.withdrawn": "counts",
  "expert.asked": null,
  "expert.passed": null,
  "merge.proposed": null,
  "merge.declined": null,
  "merge.withdrawn": null,
  "answer.due-soon": null,
  "answer.overdue": null,
  "scorecard.submitted": null,
  "conflict.declared": null,
  "decision.written": null,
  "expense.recorded": null,
  "owner.appointed": null,
  "milestone.planned": null,
  "milestone.completed": null,
  "milestone.reopened": null,
  "update.posted": null,
  "challenge.drafted": null,
  "organisation.changed": null,
  "package.imported": null,
  "group.created": null,
  "group.renamed": null,
  "group.joined": null,
  "group.left": null,
  "role.granted": null,
  "role.revoked": null,
  "person.signed-in": null,
  "person.invited": null,
  "person.joined": null,
  "person.changed": null,
  "person.deactivated": null,
  "person.reactivated": null,
  "password.reset-requested": null,
  "password.reset": null,
  "password.changed": null,
};

export const visibleEvents = Object.entries(eventVisibility).flatMap(([type, to]) =>
  to ? [type as EventType] : [],
);
