// Who may ask an expert about an idea, and who can be asked.
import type { Actor } from "../actor.ts";
import { type IdeaFacts, ideaRules, isAuthorOrManager } from "./idea-rules.ts";
import { firstRefusal, type Rule } from "./permission.ts";

/** How many requests about an idea can be waiting for an answer. */
const maxOpenRequests = 5;
/** How many requests a person can receive in a week. */
const maxRequestsPerWeek = 3;

export type ExpertFacts = {
  idea: IdeaFacts;
  expertId: string;
  wasAsked: boolean; // about this idea, before
  openRequests: number; // about this idea
  requestsThisWeek: number; // that the expert received
};

export const expertRules = {
  // Authors and managers, as long as the idea is open for contributions.
  "expert.ask": (who: Actor, idea: IdeaFacts) =>
    firstRefusal(
      ideaRules["idea.see"](who, idea),
      () => isAuthorOrManager(who, idea) || "access.not-yours",
      () => ideaRules["idea.contribute"](who, idea),
    ),
  // The requests about an idea; an expert sees only their own.
  "experts.see": (who: Actor, { idea, wasAsked }: Pick<ExpertFacts, "idea" | "wasAsked">) =>
    firstRefusal(
      ideaRules["idea.see"](who, idea),
      () => idea.stage !== "draft" || "not-found",
      () => isAuthorOrManager(who, idea) || wasAsked || "access.not-yours",
    ),
  // Whom the actor can ask, or hand a request on to.
  "expert.choose": (who: Actor, { idea, expertId, ...facts }: ExpertFacts) =>
    firstRefusal(
      !(idea.authorIds.includes(expertId) || expertId === who.id) || "expert.author",
      !facts.wasAsked || "expert.asked",
      facts.openRequests < maxOpenRequests || "expert.enough",
      facts.requestsThisWeek < maxRequestsPerWeek || "expert.busy",
    ),
} satisfies Record<string, Rule<never>>;
