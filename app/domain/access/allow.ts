import type { Actor } from "../actor.ts";
import { refuse } from "../refusals.ts";
import { type ChallengeAction, type ChallengeFacts, challengeRules } from "./challenge-rules.ts";
import {
  type ContributionAction,
  type ContributionFacts,
  contributionRules,
} from "./contribution-rules.ts";
import { type IdeaAction, type IdeaFacts, ideaRules } from "./idea-rules.ts";
import { enforce } from "./permission.ts";
import { type PlatformAction, platformRules } from "./platform-rules.ts";

export const allowPlatform = (who: Actor, action: PlatformAction) =>
  enforce(platformRules[action](who, null));
export const allowChallenge = (who: Actor, action: ChallengeAction, facts: ChallengeFacts) =>
  enforce(challengeRules[action](who, facts));
export const allowIdea = (who: Actor, action: IdeaAction, facts: IdeaFacts) =>
  enforce(ideaRules[action](who, facts));
export const allowContribution = (
  who: Actor,
  action: ContributionAction,
  facts: ContributionFacts,
) => enforce(contributionRules[action](who, facts));

/** The id of the signed-in actor. Refuses access.sign-in. */
export function requireActorId(who: Actor): string {
  return who.id ?? refuse("access.sign-in");
}
