// Every closed vocabulary of the database: each is a PostgreSQL enum, or a text column with a check made from the list
// (oneOf in columns.server.ts). Imports nothing, so every layer may import it.

/** In the order a challenge passes through them; the database compares phases by this order. */
export const challengePhases = [
  "draft",
  "announced",
  "ideation",
  "refinement",
  "selection",
  "jury",
  "decision",
  "implementation",
  "closed",
] as const;
export type ChallengePhase = (typeof challengePhases)[number];

export const ideaStages = [
  "draft",
  "open",
  "shortlisted",
  "in-review",
  "winner",
  "funded",
  "in-progress",
  "realised",
  "stopped",
  "not-selected",
  "withdrawn",
  "merged",
] as const;
export type IdeaStage = (typeof ideaStages)[number];

export const challengeRoles = ["manager", "sponsor", "juror"] as const;
export type ChallengeRole = (typeof challengeRoles)[number];

export const platformRoles = ["admin", "moderator", "challenge-maker"] as const;
export type PlatformRole = (typeof platformRoles)[number];

export const audiences = ["everybody", "groups", "invited"] as const;
export type Audience = (typeof audiences)[number];

/** approval: vote for any ideas, within the ballot's minimum and maximum. for-against: only in imported ballots. */
export const voteMethods = ["approval", "for-against"] as const;
export type VoteMethod = (typeof voteMethods)[number];

export const contributionKinds = [
  "comment",
  "improvement",
  "question",
  "concern",
  "offer",
  "evidence",
] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** withdrawn: an accepted offer of help that its author withdrew. */
export const contributionStates = [
  "open",
  "accepted",
  "declined",
  "answered",
  "resolved",
  "withdrawn",
] as const;
export type ContributionState = (typeof contributionStates)[number];

/** How a suggestion was accepted: as a whole, in part, or in the author's own wording. */
export const acceptModes = ["whole", "part", "adapted"] as const;
export type AcceptMode = (typeof acceptModes)[number];

/** How a person helped an idea. merged: their idea was merged into it. */
export const creditKinds = [
  "authored",
  "team",
  "improvement",
  "concern",
  "question",
  "offer",
  "evidence",
  "merged",
] as const;
export type CreditKind = (typeof creditKinds)[number];

/** Corrections of credit: adding what was forgotten, removing a name, and restoring it. */
export const creditActions = ["added", "taken-off", "put-back"] as const;
export type CreditAction = (typeof creditActions)[number];

/** Reactions to an idea or contribution; all of them are kind. In display order. */
export const reactionKinds = ["heart", "clap", "bulb", "smile"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** undone: the merge was agreed and later undone. */
export const mergeStates = ["proposed", "agreed", "declined", "withdrawn", "undone"] as const;
export type MergeState = (typeof mergeStates)[number];

/** How an expert declines a request instead of answering it. */
export const expertReplies = ["handed-on", "not-for-me"] as const;
export type ExpertReply = (typeof expertReplies)[number];

export const verdicts = ["winner", "not-selected"] as const;
export type Verdict = (typeof verdicts)[number];

export const ledgerKinds = ["pledge", "allocation", "expense"] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** stored: there is no mail server; the email is read in the outbox. */
export const emailStates = ["waiting", "sent", "failed", "stored"] as const;
export type EmailState = (typeof emailStates)[number];

/** The onboarding guides, one for each role. */
export const guides = ["admin", "manager", "sponsor", "juror", "moderator", "employee"] as const;
export type Guide = (typeof guides)[number];

/** What revealed an anonymous author: the author, or the published decision. */
export const revealCauses = ["revealed", "decision"] as const;
/** The answer of the second person to a request to unmask an author. */
export const unmaskAnswers = ["agreed", "declined"] as const;
export type UnmaskAnswer = (typeof unmaskAnswers)[number];

/** placeholder: takes the place of the author of an idea that was submitted anonymously; it has no account. */
export const personKinds = ["person", "placeholder"] as const;
export type PersonKind = (typeof personKinds)[number];

/** The side of a proposed merge whose authors have to agree. */
export const mergeSides = ["from", "into"] as const;

/** Where an idea uses a file: in its own text (any version), in its thread, or in an update on its implementation. */
export const fileUseParts = ["text", "thread", "update"] as const;

export const reminderMoments = ["due-soon", "overdue"] as const;

export const authTokenPurposes = ["invitation", "reset"] as const;
