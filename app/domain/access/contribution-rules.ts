// Who may resolve what was added to an idea.
import type { ChallengeRole, ContributionKind, ContributionState } from "#db/enums.ts";
import { type Actor, hasRole } from "../actor.ts";
import { requirePhase } from "./challenge-rules.ts";
import { type IdeaFacts, ideaRules, isAuthor, requireAuthor } from "./idea-rules.ts";
import { firstRefusal, type Permission, type Rule } from "./permission.ts";

export type ContributionFacts = {
  id: string;
  kind: ContributionKind;
  state: ContributionState;
  authorId: string | null;
  idea: IdeaFacts;
};

const requireContributor: Rule<ContributionFacts> = (who, contribution) =>
  (who.id !== null && who.id === contribution.authorId) || "access.not-yours";
const requireOpen = (contribution: ContributionFacts): Permission =>
  contribution.state === "open" || "contribution.resolved";
const requireIdeaAuthor: Rule<ContributionFacts> = (who, { idea }) =>
  firstRefusal(requireAuthor(who, idea), () =>
    requirePhase("contribution.resolve", idea.challenge),
  );
const canResolve: Rule<ContributionFacts> = (who, contribution) =>
  firstRefusal(requireIdeaAuthor(who, contribution), () => requireOpen(contribution));
// The person who asked a question knows best whether a reply answers it.
const requireQuestioner: Rule<ContributionFacts> = (who, contribution) =>
  firstRefusal(
    ideaRules["idea.see"](who, contribution.idea),
    () => contribution.kind === "question" || "access.not-yours",
    () => requireContributor(who, contribution),
    () => requirePhase("contribution.resolve", contribution.idea.challenge),
  );

export const contributionRules = {
  "contribution.resolve": canResolve,
  // Apply a suggestion to the text.
  "contribution.apply": (who, contribution) =>
    firstRefusal(canResolve(who, contribution), () =>
      ideaRules["idea.edit"](who, contribution.idea),
    ),
  // Accept a reply as the answer.
  "contribution.accept-answer": (who, contribution) =>
    firstRefusal(
      isAuthor(who, contribution.idea)
        ? requireIdeaAuthor(who, contribution)
        : requireQuestioner(who, contribution),
      () => requireOpen(contribution),
    ),
  // Say that the answer to a question changed the idea.
  "contribution.claim-change": (who, { kind, idea }) =>
    (kind === "question" && isAuthor(who, idea)) || "access.not-yours",
  "contribution.reopen": (who, contribution) =>
    firstRefusal(
      contribution.state === "answered" && !isAuthor(who, contribution.idea)
        ? requireQuestioner(who, contribution)
        : requireIdeaAuthor(who, contribution),
      () => !["open", "withdrawn"].includes(contribution.state) || "contribution.resolved",
    ),
  // Withdraw an offer that was accepted.
  "contribution.withdraw-offer": (who, contribution) =>
    firstRefusal(
      ideaRules["idea.see"](who, contribution.idea),
      () => requireContributor(who, contribution),
      () =>
        (contribution.kind === "offer" && contribution.state === "accepted") ||
        "contribution.resolved",
      () => requirePhase("contribution.resolve", contribution.idea.challenge),
    ),
} satisfies Record<string, Rule<ContributionFacts>>;
export type ContributionAction = keyof typeof contributionRules;

/** The role in which the actor answers an idea for the team, once "idea.answer" allows it. */
export const answeringRole = (who: Actor, idea: IdeaFacts): ChallengeRole =>
  hasRole(who, "sponsor", idea.challenge.id) ? "sponsor" : "manager";
