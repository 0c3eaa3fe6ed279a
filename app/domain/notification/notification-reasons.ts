// Which activity notifies whom. Pure; the people are loaded by notification-audience.ts.
import type { ContributionKind, ContributionState } from "#db/enums.ts";
import type { EventType } from "../activity/events.ts";
import type { IdeaMove } from "../funnel/idea-moves.ts";
import type {
  ActivityRow,
  ContributionAuthors,
  IdeaAudience,
  NotificationAudience,
} from "./notification-audience.ts";
import { type NotificationKind, notificationForMove } from "./notification-kinds.ts";

/** Whom to notify, and of what. */
export type NotificationReason = readonly [NotificationKind, readonly (string | null)[]];

type Context = {
  audience: NotificationAudience;
  /** Who did it, by their own id. */
  actorId: string | null;
  idea: IdeaAudience;
  contribution: ContributionAuthors | undefined;
};
type ReasonsFor = (row: ActivityRow, context: Context) => NotificationReason[];

/** The first reason a person is notified for is the one they get. */
export function notificationReasons(row: ActivityRow, context: Context): NotificationReason[] {
  return reasons[row.type as EventType]?.(row, context) ?? [];
}

const reasons: Partial<Record<EventType, ReasonsFor>> = {
  "idea.moved": moveReasons,
  "idea.answered": (row, { idea }) => [
    ["mentioned", mentions(row)],
    ["idea.answered", [...idea.authors, ...idea.followers]],
  ],
  // The author of the suggestion is notified that it was accepted.
  "suggestion.applied": (_row, { idea, contribution }) => [
    [
      "suggestion.applied",
      [...idea.authors, ...idea.followers].filter((id) => id !== contribution?.by),
    ],
  ],
  "contribution.posted": (row, { idea, contribution }) => [
    ["mentioned", mentions(row)],
    ["contribution.replied", [contribution?.parentBy ?? null]],
    ["contribution.received", [...idea.authors, ...idea.followers]],
  ],
  "contribution.resolved": ({ about }, { idea, contribution }) => {
    if (about.state === "open") return [];
    if (about.state === "withdrawn") return [["offer.withdrawn", idea.authors]];
    const kind = resolutionKind(about.kind as ContributionKind, about.state as ContributionState);
    return [[kind, [contribution?.by ?? null]]];
  },
  "reaction.given": (_row, { idea, contribution }) => [
    ["reaction.received", contribution ? [contribution.by] : idea.authors],
  ],
  "thanks.given": ({ about }) => [["thanks.received", [about.personId as string]]],
  "answer.due-soon": ({ about }) => [["answer.due-soon", [about.personId as string]]],
  "answer.overdue": ({ about }) => [["answer.overdue", [about.personId as string]]],
  "expert.asked": ({ about }) => [["expert.asked", [about.personId as string]]],
  "merge.proposed": (_row, { idea }) => [["merge.proposed", idea.authors]],
  "merge.undone": (_row, { idea }) => [["merge.undone", idea.authors]],
  "merge.agreed": (_row, { idea }) => [["merge.agreed", [...idea.authors, ...idea.followers]]],
  "merge.declined": ({ about }) => [
    ["merge.declined", [(about.personId as string | undefined) ?? null]],
  ],
  "credit.corrected": ({ about }, { audience, actorId, idea }) => {
    const kind = about.action === "taken-off" ? "credit.taken-off" : "credit.added";
    const ofThemselves = audience.identityOf(String(about.personId)) === actorId;
    return ofThemselves ? [[`${kind}-self`, idea.authors]] : [[kind, [about.personId as string]]];
  },
  "unmask.requested": (_row, { audience }) => [["unmask.requested", audience.unmaskApprovers]],
  "unmask.approved": (_row, { idea }) => [["unmask.approved", idea.authors]],
  "owner.appointed": ({ about }) => [["owner.appointed", [about.ownerId as string]]],
  "update.posted": (_row, { idea }) => [
    ["update.posted", [...idea.authors, ...idea.helpers, ...idea.followers]],
  ],
  "challenge.phase-started": ({ challengeId, about }, { audience }) => {
    const [jurors, authors, followers] = [
      audience.jurors,
      audience.authors,
      audience.followers,
    ].map((byChallenge) => byChallenge.get(challengeId!) ?? []) as [string[], string[], string[]];
    return [
      ...(about.phase === "jury" ? [["jury.started", jurors] as const] : []),
      ["phase.started", [...authors, ...followers]],
    ];
  },
};

/** A submitted idea is news to followers only; a rejected or declined one to its authors only. */
function moveReasons({ about }: ActivityRow, { idea }: Context): NotificationReason[] {
  const move = about.move as IdeaMove;
  const kind = notificationForMove[move];
  if (!kind) return [];
  if (move === "submit") return [[kind, [...idea.authorFollowers, ...idea.themeFollowers]]];
  if (move === "reject" || move === "decline") return [[kind, idea.authors]];
  return [[kind, [...idea.authors, ...idea.helpers, ...idea.followers]]];
}

function resolutionKind(kind: ContributionKind, state: ContributionState): NotificationKind {
  if (state === "accepted" && kind === "improvement") return "contribution.accepted";
  if (state === "accepted" && kind === "offer") return "offer.taken-up";
  return "contribution.resolved";
}

const mentions = ({ about }: ActivityRow): string[] =>
  Array.isArray(about.mentions) ? about.mentions.filter((id) => typeof id === "string") : [];
