import { allowChallenge, allowIdea } from "../access/allow.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import type { WatchedPage } from "./visible-changes.ts";

export type Watched = WatchedPage & { challengeId: string };

/** Where somebody wants to be told what happens: the page of an idea they may see. Refuses not-found, access.sign-in. */
export async function mayWatchIdea(ctx: Ctx, id: string): Promise<Watched> {
  const idea = await loadIdea(ctx, id);
  allowIdea(ctx.actor, "idea.see", idea);
  return { challengeId: idea.challenge.id, ideaId: id };
}

/** The same for the pages of a challenge. */
export async function mayWatchChallenge(ctx: Ctx, id: string): Promise<Watched> {
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, id));
  return { challengeId: id, ideaId: null };
}
