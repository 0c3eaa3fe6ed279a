import { allowChallenge, allowIdea } from "../access/allow.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import type { SubscribedPage } from "./visible-changes.ts";

export type Subscription = SubscribedPage & { challengeId: string };

/**
 * Allows live updates for the page of an idea the actor may see. Refuses: not-found,
 * access.sign-in.
 */
export async function authorizeIdeaSubscription(ctx: Ctx, id: string): Promise<Subscription> {
  const idea = await loadIdea(ctx, id);
  allowIdea(ctx.actor, "idea.see", idea);
  return { challengeId: idea.challenge.id, ideaId: id };
}

/**
 * Allows live updates for the pages of a challenge the actor may see. Refuses: not-found,
 * access.sign-in.
 */
export async function authorizeChallengeSubscription(ctx: Ctx, id: string): Promise<Subscription> {
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, id));
  return { challengeId: id, ideaId: null };
}
