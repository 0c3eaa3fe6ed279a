import type { Actor } from "../actor.ts";
import { refuse } from "../refusals.ts";
import { type ContributionAction, contributionRules } from "./contribution-rules.ts";
import {
  type Answer,
  type ChallengeAction,
  type ChallengeFacts,
  type ContributionFacts,
  challengeRules,
  type IdeaAction,
  type IdeaFacts,
  ideaRules,
  type PlatformAction,
  platformRules,
} from "./rules.ts";

const say = (said: Answer) => {
  if (said !== true) refuse(said);
};

export const allowPlatform = (who: Actor, action: PlatformAction) =>
  say(platformRules[action](who, null));
export const allowChallenge = (who: Actor, action: ChallengeAction, facts: ChallengeFacts) =>
  say(challengeRules[action](who, facts));
export const allowIdea = (who: Actor, action: IdeaAction, facts: IdeaFacts) =>
  say(ideaRules[action](who, facts));
export const allowContribution = (
  who: Actor,
  action: ContributionAction,
  facts: ContributionFacts,
) => say(contributionRules[action](who, facts));

/** Only somebody who is signed in comes past here; gives their id. */
export function signedInId(who: Actor): string {
  return who.id ?? refuse("access.sign-in");
}
