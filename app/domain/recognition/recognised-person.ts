import { and, eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { lockAgainstMerge } from "../idea/lock-against-merge.ts";
import { refuse } from "../refusals.ts";

export type RecognitionTarget = { ideaId: string; contributionId?: string };

/**
 * Loads the idea to which a reaction or thanks refer, and the authors of the idea or contribution.
 * Refuses not-found, also for a contribution to another idea.
 */
export async function recognisedPerson(
  ctx: Ctx,
  { ideaId, contributionId }: RecognitionTarget,
): Promise<{ idea: IdeaFacts; authorIds: readonly string[] }> {
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "idea.react", idea);
  if (contributionId === undefined) return { idea, authorIds: idea.authorIds };
  const [contribution] = await ctx.db
    .select({ authorId: contributions.authorId })
    .from(contributions)
    .where(and(eq(contributions.id, contributionId), eq(contributions.ideaId, ideaId)));
  if (!contribution) return refuse("not-found");
  const { authorId } = contribution;
  return { idea, authorIds: authorId === null ? [] : [authorId] };
}

/**
 * The idea at which a reaction or thanks are written: where the contribution is, which may have moved
 * to another idea since it was loaded.
 */
export async function lockPlace(
  ctx: Ctx,
  { ideaId, contributionId }: RecognitionTarget,
): Promise<string> {
  if (!contributionId || !(await lockAgainstMerge(ctx, ideaId))) return ideaId;
  const [contribution] = await ctx.db
    .select({ ideaId: contributions.ideaId })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  return contribution?.ideaId ?? refuse("not-found");
}
