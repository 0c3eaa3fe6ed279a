import { eq } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import type { Ctx } from "../ctx.ts";
import { lockAgainstMerge } from "../idea/lock-against-merge.ts";
import { refuse } from "../refusals.ts";

type Place = { ideaId: string; movedFromIdeaId: string | null };

/**
 * The idea that a contribution is at, which no merge or its undoing can change until this transaction
 * ends. `ideaId`: where it was found before. Refuses not-found.
 */
export async function lockPlace(ctx: Ctx, ideaId: string, contributionId: string): Promise<Place> {
  await lockAgainstMerge(ctx, ideaId);
  const [place] = await ctx.db
    .select({ ideaId: contributions.ideaId, movedFromIdeaId: contributions.movedFromIdeaId })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  return place ?? refuse("not-found");
}
