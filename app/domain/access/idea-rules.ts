// Who may do what with an idea.
import type { IdeaStage } from "#db/enums.ts";
import { type Actor, hasRole, isAdmin } from "../actor.ts";
import { type IdeaMove, ideaMoves, type Move } from "../funnel/idea-moves.ts";
import {
  type ChallengeFacts,
  canSeeChallenge,
  isMember,
  requireJuror,
  requireManager,
  requirePhase,
  requireSponsor,
} from "./challenge-rules.ts";
import { firstRefusal, type Permission, type Rule } from "./permission.ts";

export type IdeaFacts = {
  id: string;
  stage: IdeaStage;
  version: number;
  authorIds: readonly string[];
  ownerId: string | null; // of its implementation
  challenge: ChallengeFacts;
};

export const isAuthor = (who: Actor, idea: IdeaFacts) =>
  who.id !== null && idea.authorIds.includes(who.id);

/** The stages in which an idea can get votes. */
export const votableStages = ["open"] as const satisfies readonly IdeaStage[];

// An anonymous author counts as author of their idea, also when they act under their own id.
export const isAuthorOrPlaceholder = (who: Actor, idea: IdeaFacts) =>
  isAuthor(who, idea) || idea.authorIds.includes(who.placeholderIds?.[idea.id] ?? "");

const isManager = (who: Actor, idea: IdeaFacts) => hasRole(who, "manager", idea.challenge.id);

export const isAuthorOrManager = (who: Actor, idea: IdeaFacts) =>
  isAuthor(who, idea) || isManager(who, idea);

const canSeeIdea: Rule<IdeaFacts> = (who, idea) =>
  firstRefusal(
    canSeeChallenge(who, idea.challenge),
    () => idea.stage !== "draft" || isAuthor(who, idea) || "not-found",
  );
export const requireAuthor: Rule<IdeaFacts> = (who, idea) =>
  firstRefusal(canSeeIdea(who, idea), () => isAuthor(who, idea) || "access.not-yours");
const requireOwner: Rule<IdeaFacts> = (who, idea) =>
  firstRefusal(
    canSeeIdea(who, idea),
    () =>
      (who.id !== null && who.id === idea.ownerId) || isManager(who, idea) || "access.not-on-team",
  );
const requireManagerOfChallenge: Rule<IdeaFacts> = (who, idea) =>
  requireManager(who, idea.challenge);
const requireSponsorOfChallenge: Rule<IdeaFacts> = (who, idea) =>
  requireSponsor(who, idea.challenge);

const requireStage = (idea: IdeaFacts, ...stages: IdeaStage[]): Permission =>
  stages.includes(idea.stage) || (idea.stage === "merged" ? "idea.merged" : "idea.stage");
const requirePresent = (idea: IdeaFacts): Permission =>
  !["draft", "withdrawn", "merged"].includes(idea.stage) || "idea.stage";

export const ideaRules = {
  "idea.see": canSeeIdea,
  "idea.edit": (who, idea) =>
    firstRefusal(
      requireAuthor(who, idea),
      requireStage(idea, "draft", "open", "shortlisted"),
      requirePhase("idea.edit", idea.challenge),
    ),
  "idea.contribute": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () =>
        requireStage(
          idea,
          "open",
          "shortlisted",
          "in-review",
          "winner",
          "funded",
          "in-progress",
          "realised",
          "stopped",
          "not-selected",
        ),
      () => requirePhase("idea.contribute", idea.challenge),
    ),
  // Reactions and thanks, in every phase.
  "idea.react": (who, idea) => firstRefusal(canSeeIdea(who, idea), () => requirePresent(idea)),
  "idea.suggest": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () => !isAuthorOrPlaceholder(who, idea) || "idea.own-text",
      () => requireStage(idea, "open", "shortlisted"),
      () => requirePhase("idea.suggest", idea.challenge),
    ),
  "idea.answer": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () =>
        hasRole(who, "sponsor", idea.challenge.id) || isManager(who, idea) || "access.not-sponsor",
      requirePhase("idea.contribute", idea.challenge),
    ),
  "idea.vote": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () => !isAuthorOrPlaceholder(who, idea) || "vote.own-idea",
      () => requirePhase("vote.cast", idea.challenge),
      () => requireStage(idea, ...votableStages),
    ),
  // Only the authors and the challenge's team read why an idea was left out.
  "idea.read-reason": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () =>
        isAuthor(who, idea) || isAdmin(who) || isMember(who, idea.challenge) || "access.not-yours",
    ),
  // Also from an idea that was withdrawn.
  "idea.withdraw-vote": (who, idea) =>
    firstRefusal(canSeeIdea(who, idea), () => requirePhase("vote.cast", idea.challenge)),
  "idea.score": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      requireJuror(who, idea.challenge),
      () => !isAuthorOrPlaceholder(who, idea) || "jury.own-idea",
      () => requirePhase("jury.score", idea.challenge),
      () => requireStage(idea, "shortlisted", "in-review"),
    ),
  "idea.allocate": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      requireSponsorOfChallenge(who, idea),
      () => requirePhase("funding.allocate", idea.challenge),
      () => requireStage(idea, "winner", "funded", "in-progress") === true || "funding.stage",
    ),
  "idea.appoint": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      requireManagerOfChallenge(who, idea),
      () => requireStage(idea, "winner", "funded", "in-progress"),
      () => requirePhase("implementation.run", idea.challenge),
    ),
  "idea.build": (who, idea) =>
    firstRefusal(
      requireOwner(who, idea),
      () => requireStage(idea, "funded", "in-progress"),
      () => requirePhase("implementation.run", idea.challenge),
    ),
  "author.reveal": requireAuthor, // an author's own name, at any time
  // Two people together, because of abuse.
  "author.unmask": (who, idea) =>
    firstRefusal(
      canSeeIdea(who, idea),
      () => isAdmin(who) || who.platform.includes("moderator") || "access.not-on-team",
    ),
  // credit-rules.ts adds the conditions that depend on the correction.
  "idea.correct-credit": (who, idea) =>
    firstRefusal(canSeeIdea(who, idea), () => requirePresent(idea)),
  "outcome.see": (who, idea) =>
    (idea.challenge.resultsPublic && ["realised", "stopped"].includes(idea.stage)) ||
    canSeeIdea(who, idea),
  // One line for each move of the funnel.
  "idea.submit": requireAuthor,
  "idea.withdraw": requireAuthor,
  "idea.reinstate": requireAuthor,
  "idea.merge": canSeeIdea, // merge-rules.ts says who may, which depends on both ideas
  "idea.unmerge": canSeeIdea,
  "idea.shortlist": requireManagerOfChallenge,
  "idea.reject": requireManagerOfChallenge,
  "idea.reconsider": requireManagerOfChallenge,
  "idea.review": requireManagerOfChallenge,
  "idea.win": requireManagerOfChallenge,
  "idea.decline": requireManagerOfChallenge,
  "idea.fund": requireSponsorOfChallenge,
  "idea.unfund": requireSponsorOfChallenge,
  "idea.start": requireOwner,
  "idea.realise": requireOwner,
  "idea.stop": requireOwner,
} satisfies Record<string, Rule<IdeaFacts>> & Record<`idea.${IdeaMove}`, Rule<IdeaFacts>>;

export type IdeaAction = keyof typeof ideaRules;

/**
 * Whether a button may offer this move here and now: true or why not. A missing reason does not
 * count yet.
 */
export function canMove(who: Actor, move: IdeaMove, idea: IdeaFacts): Permission {
  const permission = ideaRules[`idea.${move}`](who, idea);
  if (permission !== true) return permission;
  const { from, during: phases }: Move = ideaMoves[move];
  if (!from.includes(idea.stage)) return "idea.stage";
  return !phases || phases.includes(idea.challenge.phase) || "challenge.phase";
}
