import { and, eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

export type About = { ideaId: string; contributionId?: string };

/** What somebody wants to be kind about, and whose it is. Refuses not-found, also when what was added belongs to another idea. */
export async function kindTo(
  ctx: Ctx,
  { ideaId, contributionId }: About,
): Promise<{ idea: IdeaFacts; byIds: readonly string[] }> {
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "idea.react", idea);
  if (contributionId === undefined) return { idea, byIds: idea.authorIds };
  const [said] = await ctx.db
    .select({ byId: contributions.byId })
    .from(contributions)
    .where(and(eq(contributions.id, contributionId), eq(contributions.ideaId, ideaId)));
  return said ? { idea, byIds: said.byId === null ? [] : [said.byId] } : refuse("not-found");
}
