import type { ContributionFacts } from "../access/contribution-rules.ts";
import type { Ctx } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { loadContribution } from "./load-contribution.ts";

/**
 * Loads a contribution and locks its idea until this transaction ends, so that resolving it cannot
 * overlap with the decision that snapshots the credit. Refuses not-found.
 */
export async function lockContribution(ctx: Ctx, id: string): Promise<ContributionFacts> {
  const {
    idea: { id: ideaId },
  } = await loadContribution(ctx, id);
  const idea = await lockIdea(ctx, ideaId);
  return { ...(await loadContribution(ctx, id)), idea };
}
