import type {
  ChallengePhase,
  ChallengeRole,
  ContributionKind,
  ContributionState,
  CreditAction,
  CreditKind,
  LedgerKind,
  PlatformRole,
  ReactionKind,
  revealCauses,
} from "#db/enums.ts";
import type { IdeaMove } from "../funnel/idea-moves.ts";

type OfIdea = { challengeId: string; ideaId: string };

export type OrganisationPart = "name" | "logo" | "colour" | "terms";

/**
 * Everything that can happen, in the past tense. Payloads hold ids and enum values, never copies of
 * rows or secrets.
 */
export type Event =
  | { type: "person.signed-in"; personId: string; demo?: true }
  | { type: "person.invited"; personId: string; challengeId?: string }
  | { type: "person.joined"; personId: string }
  | { type: "person.changed"; personId: string }
  | { type: "person.deactivated"; personId: string }
  | { type: "person.reactivated"; personId: string }
  | { type: "password.reset-requested"; personId: string }
  | { type: "password.reset"; personId: string }
  | { type: "password.changed"; personId: string }
  | { type: "role.granted"; personId: string; role: PlatformRole }
  | { type: "role.revoked"; personId: string; role: PlatformRole }
  | { type: "group.created"; groupId: string }
  | { type: "group.renamed"; groupId: string }
  | { type: "group.joined"; groupId: string; personId: string }
  | { type: "group.left"; groupId: string; personId: string }
  | { type: "organisation.changed"; part: OrganisationPart }
  | { type: "challenge.drafted"; challengeId: string }
  | {
      type: "challenge.edited";
      challengeId: string;
      part: "question" | "choosing" | "themes" | "schedule" | "audience" | "team";
    }
  | { type: "member.added"; challengeId: string; personId: string; role: ChallengeRole }
  | { type: "member.removed"; challengeId: string; personId: string; role: ChallengeRole }
  | { type: "challenge.phase-started"; challengeId: string; phase: ChallengePhase; byClock?: true }
  | ({ type: "idea.moved"; move: IdeaMove } & OfIdea)
  | ({ type: "idea.edited"; version: number; restores?: number } & OfIdea)
  | ({ type: "suggestion.applied"; version: number; contributionId: string } & OfIdea)
  | ({ type: "author.added"; personId: string } & OfIdea)
  | ({ type: "author.removed"; personId: string } & OfIdea)
  | ({ type: "idea.answered"; contributionId: string } & OfIdea)
  | ({
      type: "contribution.posted";
      contributionId: string;
      kind: ContributionKind;
      parentId?: string;
      mentions?: string[];
    } & OfIdea)
  | ({
      type: "contribution.resolved";
      contributionId: string;
      kind: ContributionKind;
      state: ContributionState;
    } & OfIdea)
  | ({
      type: "answer.due-soon" | "answer.overdue";
      personId: string;
      contributionId?: string;
      due: string;
      count: string;
    } & OfIdea)
  | ({ type: "expert.asked"; personId: string; requestId: string } & OfIdea)
  | ({ type: "expert.passed"; requestId: string } & OfIdea)
  | ({
      type: "merge.proposed" | "merge.agreed" | "merge.undone";
      mergeId: string;
      otherId: string;
    } & OfIdea)
  | ({
      type: "merge.declined" | "merge.withdrawn";
      mergeId: string;
      otherId: string;
      personId?: string;
    } & OfIdea)
  | ({
      type: "credit.corrected";
      personId: string;
      action: CreditAction;
      kind: CreditKind;
    } & OfIdea)
  | ({
      type: "reaction.given" | "reaction.withdrawn";
      kind: ReactionKind;
      contributionId?: string;
    } & OfIdea)
  | ({
      type: "thanks.given" | "thanks.withdrawn";
      thanksId: string;
      personId: string;
      contributionId?: string;
    } & OfIdea)
  | ({ type: "author.revealed"; cause: (typeof revealCauses)[number] } & OfIdea)
  | ({
      type: "unmask.requested" | "unmask.approved" | "unmask.declined";
      unmaskRequestId: string;
    } & OfIdea)
  | ({ type: "vote.cast" } & OfIdea)
  | ({ type: "vote.withdrawn" } & OfIdea)
  | ({ type: "scorecard.submitted"; scorecardId: string } & OfIdea)
  | ({ type: "conflict.declared"; jurorId: string } & OfIdea)
  | ({ type: "decision.written" } & OfIdea)
  | { type: "decision.published"; challengeId: string }
  | {
      type: "funding.pledged";
      challengeId: string;
      sponsorId: string;
      ref: string;
      kind: LedgerKind;
    }
  | ({ type: "funding.allocated"; sponsorId: string; ref: string } & OfIdea)
  | ({ type: "funding.deallocated"; sponsorId: string; ref: string } & OfIdea)
  | ({ type: "expense.recorded"; ref: string } & OfIdea)
  | ({ type: "owner.appointed"; ownerId: string } & OfIdea)
  | ({ type: "milestone.planned"; milestoneId: string } & OfIdea)
  | ({ type: "milestone.completed"; milestoneId: string } & OfIdea)
  | ({ type: "milestone.reopened"; milestoneId: string } & OfIdea)
  | ({ type: "update.posted"; updateId: string } & OfIdea)
  | { type: "package.imported"; rows: number };

export type EventType = Event["type"];
