import { eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** What the rules about a contribution look at. Refuses with not-found. */
export async function loadContribution(ctx: Ctx, id: string): Promise<ContributionFacts> {
  const [row] = await ctx.db
    .select({
      id: contributions.id,
      kind: contributions.kind,
      state: contributions.state,
      byId: contributions.byId,
      ideaId: contributions.ideaId,
    })
    .from(contributions)
    .where(eq(contributions.id, id));
  if (!row) return refuse("not-found");
  const { ideaId, ...contribution } = row;
  return { ...contribution, idea: await loadIdea(ctx, ideaId) };
}
