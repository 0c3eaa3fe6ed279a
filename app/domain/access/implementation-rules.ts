// Who can own the implementation of an idea.
import { canSeeChallenge } from "./challenge-rules.ts";
import { type IdeaFacts, isAuthor } from "./idea-rules.ts";
import type { Rule } from "./permission.ts";

export const implementationRules = {
  // Asked for the future owner, without their roles, and with the facts as that person sees them.
  "implementation.own": (owner, idea) =>
    isAuthor(owner, idea) || canSeeChallenge(owner, idea.challenge) === true || "people.cannot-see",
} satisfies Record<string, Rule<IdeaFacts>>;
