import { allowIdea } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import type { CastVote } from "./fields.ts";
import { writeVote } from "./write-vote.ts";

/**
 * Casts or withdraws the actor's vote for an idea. A person has one vote per idea, and no more
 * picks than the challenge allows; the database enforces both. `changed` is false when the vote was
 * already as wanted. Refuses vote.own-idea, vote.none-left, challenge.phase, idea.stage and
 * idea.merged.
 */
export async function castVote(ctx: Ctx, vote: CastVote): Promise<{ changed: boolean }> {
  const { allowed, changed } = await writeVote(ctx, vote);
  return allowed ? { changed } : refuseVote(ctx, vote);
}

// Nothing was written: the facts of the idea give the reason.
async function refuseVote(ctx: Ctx, { ideaId, want }: CastVote): Promise<never> {
  const action = want === "on" ? "idea.vote" : "idea.withdraw-vote";
  allowIdea(ctx.actor, action, await loadIdea(ctx, ideaId));
  return refuse("idea.changed-meanwhile"); // allowed now, but not a moment ago
}
