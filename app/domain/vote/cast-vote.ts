import { allowIdea } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import type { CastVote } from "./fields.ts";
import { writeVote } from "./write-vote.ts";

/**
 * Casts or withdraws the actor's vote for an idea. A person has one vote per idea, and no more
 * picks than the challenge allows; the database enforces both. `changed` is false when the vote was
 * already as wanted. Refuses vote.own-idea, vote.none-left, challenge.phase and idea.stage.
 */
export async function castVote(
  ctx: Ctx,
  { ideaId, want }: CastVote,
): Promise<{ changed: boolean }> {
  const action = want === "on" ? "idea.vote" : "idea.withdraw-vote";
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, action, idea);

  const { isOpen, changed } = await writeVote(ctx, idea, want);
  if (isOpen) return { changed };

  // Voting closed after the first check: the second one gives the reason.
  allowIdea(ctx.actor, action, await loadIdea(ctx, ideaId));
  return refuse("idea.changed-meanwhile");
}
