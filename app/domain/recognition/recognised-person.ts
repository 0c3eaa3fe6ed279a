import { and, eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { lockPlace } from "../contribution/lock-place.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
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

/** The idea that a reaction or thanks are written at: where the contribution is by now. */
export const lockTarget = async (ctx: Ctx, { ideaId, contributionId }: RecognitionTarget) =>
  contributionId ? (await lockPlace(ctx, ideaId, contributionId)).ideaId : ideaId;
