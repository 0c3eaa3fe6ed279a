import { eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/contribution-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** Loads the facts that rules about a contribution need. Refuses not-found. */
export async function loadContribution(ctx: Ctx, id: string): Promise<ContributionFacts> {
  const [row] = await ctx.db
    .select({
      id: contributions.id,
      kind: contributions.kind,
      state: contributions.state,
      authorId: contributions.authorId,
      ideaId: contributions.ideaId,
    })
    .from(contributions)
    .where(eq(contributions.id, id));
  if (!row) return refuse("not-found");
  const { ideaId, ...contribution } = row;
  return { ...contribution, idea: await loadIdea(ctx, ideaId) };
}
