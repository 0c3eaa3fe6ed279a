// Every closed vocabulary the database knows. Imports nothing, so anyone may import it.

/** In the order a challenge passes them; the database compares them by this order. */
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

/** approval: back what you like, within the ballot's minimum and maximum. for-against: only imported ballots. */
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

/** withdrawn: an offer of help that had been taken up, from which who made it stepped back. */
export const contributionStates = [
  "open",
  "accepted",
  "declined",
  "answered",
  "resolved",
  "withdrawn",
] as const;
export type ContributionState = (typeof contributionStates)[number];

/** How a suggestion came into the text: as it was, some parts of it, or in the author's own wording. */
export const takings = ["whole", "part", "adapted"] as const;
export type Taking = (typeof takings)[number];

/** With what somebody helped an idea. merged: an idea of theirs became part of it. */
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

/** What can be put right in who helped: something forgotten comes in, a name goes off, and comes back. */
export const creditDeeds = ["added", "taken-off", "put-back"] as const;
export type CreditDeed = (typeof creditDeeds)[number];

/** How one can nod at what somebody did: only kindly. In the order they are shown. */
export const reactionKinds = ["heart", "clap", "bulb", "smile"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** What became of a proposal that one idea joins another. undone: it had been agreed, and came apart again. */
export const mergeStates = ["proposed", "agreed", "declined", "withdrawn", "undone"] as const;
export type MergeState = (typeof mergeStates)[number];

/** What somebody who was asked says, beside answering. */
export const expertReplies = ["handed-on", "not-for-me"] as const;
export type ExpertReply = (typeof expertReplies)[number];

export const verdicts = ["winner", "not-selected"] as const;
export type Verdict = (typeof verdicts)[number];

export const ledgerKinds = ["pledge", "allocation", "expense"] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export const letterStates = ["waiting", "sent", "failed", "kept"] as const; // kept: there is no mail server, it is read in the outbox
export type LetterState = (typeof letterStates)[number];

/** The first steps somebody is shown, by their part. */
export const guides = ["admin", "manager", "sponsor", "juror", "moderator", "employee"] as const;
export type Guide = (typeof guides)[number];

/** How the name behind a sealed idea came out, and what the second of two said who want to look behind it. */
export const sealsOpenBy = ["revealed", "decision"] as const;
export const sealAnswers = ["agreed", "declined"] as const;
export type SealAnswer = (typeof sealAnswers)[number];
