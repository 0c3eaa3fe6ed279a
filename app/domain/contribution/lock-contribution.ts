import type { ContributionFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { loadContribution } from "./load-contribution.ts";

/**
 * A contribution as it stands now, with its idea held until this transaction ends: what is settled about it comes before the
 * decision freezes who helped, or after it, never in between. Refuses with not-found.
 */
export async function holdContribution(ctx: Ctx, id: string): Promise<ContributionFacts> {
  const {
    idea: { id: ideaId },
  } = await loadContribution(ctx, id);
  const idea = await holdIdea(ctx, ideaId);
  return { ...(await loadContribution(ctx, id)), idea };
}
