// What people hear of, and how. A notice is for the inbox; a letter goes by mail as well.
import type { EventType } from "../activity/events.ts";
import type { IdeaMove } from "../funnel/idea-moves.ts";

/** Each notice, with the letter that goes with it (a file in emails/), or none. */
export const noticeKinds = {
  "idea.posted": null,
  "idea.answered": "idea-answered",
  "idea.shortlisted": "idea-shortlisted",
  "idea.not-selected": "idea-not-selected",
  "idea.won": "idea-won",
  "idea.funded": "idea-funded",
  "idea.in-progress": null,
  "idea.realised": "idea-realised",
  "idea.stopped": "idea-stopped",
  "suggestion.applied": null,
  "contribution.received": null,
  "contribution.replied": null,
  "contribution.accepted": "contribution-accepted",
  "contribution.resolved": null,
  "reaction.received": null,
  "thanks.received": "thanked",
  "answer.due-soon": "answer-near",
  "answer.overdue": "answer-late",
  "offer.taken-up": null,
  "offer.withdrawn": null,
  "expert.asked": "expert-asked",
  "merge.proposed": null,
  "merge.agreed": null,
  "merge.declined": null,
  "merge.undone": null,
  "credit.added": null,
  "credit.taken-off": null,
  "credit.added-self": null,
  "credit.taken-off-self": null,
  "unmask.requested": null,
  "unmask.approved": null,
  mentioned: "mentioned",
  "owner.appointed": "owner-appointed",
  "update.posted": null,
  "phase.began": null,
  "jury.began": "jury-began",
} as const satisfies Record<string, string | null>;

export type NoticeKind = keyof typeof noticeKinds;
export type LetterTemplate = NonNullable<(typeof noticeKinds)[NoticeKind]> | "reset" | "invitation";

/** The notice a move of the funnel gives to authors, helpers and followers. */
export const noticeOfMove: Partial<Record<IdeaMove, NoticeKind>> = {
  submit: "idea.posted",
  shortlist: "idea.shortlisted",
  reject: "idea.not-selected",
  decline: "idea.not-selected",
  win: "idea.won",
  fund: "idea.funded",
  start: "idea.in-progress",
  realise: "idea.realised",
  stop: "idea.stopped",
};

/** Events that somebody hears of; the others are for the trail alone. */
export const toldEvents: readonly EventType[] = [
  "idea.moved",
  "idea.answered",
  "suggestion.applied",
  "contribution.posted",
  "contribution.resolved",
  "expert.asked",
  "merge.proposed",
  "merge.agreed",
  "merge.declined",
  "merge.undone",
  "credit.corrected",
  "answer.due-soon",
  "answer.overdue",
  "reaction.given",
  "thanks.given",
  "unmask.requested",
  "unmask.approved",
  "owner.appointed",
  "update.posted",
  "challenge.phase-started",
];
