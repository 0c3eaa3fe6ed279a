import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";

/**
 * Lets no one merge this idea, or undo that, until this transaction ends. Returns the idea that it
 * was merged into, perhaps while this waited, or null.
 */
export async function lockAgainstMerge(ctx: Ctx, ideaId: string): Promise<string | null> {
  const [row] = await ctx.db.execute<{ mergedIntoId: string | null }>(sql`
    select merged_into_id as "mergedIntoId"
    from ideas
    where id = ${ideaId}
    for key share`);
  return row?.mergedIntoId ?? null;
}
