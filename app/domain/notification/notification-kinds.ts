// What people are notified about. A notification is shown in the inbox; some also go by email.
import type { IdeaMove } from "../funnel/idea-moves.ts";

/** Each notification with its email template (a file in emails/), or null for none. */
export const notificationKinds = {
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
  "answer.due-soon": "answer-due-soon",
  "answer.overdue": "answer-overdue",
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
  "phase.started": null,
  "jury.started": "jury-started",
} as const satisfies Record<string, string | null>;

export type NotificationKind = keyof typeof notificationKinds;
export type EmailTemplateName =
  | NonNullable<(typeof notificationKinds)[NotificationKind]>
  | "reset"
  | "invitation";

/** The notification that a move in the funnel gives to authors, helpers and followers. */
export const notificationForMove: Partial<Record<IdeaMove, NotificationKind>> = {
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
