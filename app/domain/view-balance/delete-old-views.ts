import { and, exists, notInArray, sql } from "drizzle-orm";
import { ideas, ideaViews } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { viewedStages } from "../idea/idea-order.ts";

/** Deletes who viewed the ideas that can no longer be chosen. Their view counts stay. */
export async function deleteOldViews({ db }: Pick<Ctx, "db">): Promise<void> {
  const isSettled = db
    .select({ one: sql`1` })
    .from(ideas)
    .where(and(sql`${ideas.id} = ${ideaViews.ideaId}`, notInArray(ideas.stage, [...viewedStages])));
  await db.delete(ideaViews).where(exists(isSettled));
}
