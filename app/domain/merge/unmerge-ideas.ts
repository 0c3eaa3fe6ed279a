import { sql } from "drizzle-orm";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import type { PartIdeas } from "./fields.ts";
import { holdMerge } from "./lock-merge.ts";
import { mergeRules } from "./merge-rules.ts";

/** Two ideas that were joined come apart again, as they were, until the decision. Refuses merge.decided, challenge.phase. */
export function partIdeas(
  ctx: Ctx,
  { ideaId, mergeId, words }: PartIdeas,
): Promise<{ fromId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const merge = await holdMerge(ctx, ideaId, mergeId);
    const said = mergeRules.part(ctx.actor, merge);
    if (said !== true) refuse(said);
    const { from, into } = merge;
    await moveIdea(ctx, from, "unmerge", words);
    await ctx.db.execute(sql`select part_ideas(${mergeId}, ${ctx.actor.id}, ${words})`);
    const about = { type: "merge.undone", challengeId: into.challenge.id, mergeId } as const;
    await record(
      ctx,
      { ...about, ideaId: from.id, otherId: into.id },
      { ...about, ideaId: into.id, otherId: from.id },
    );
    return { fromId: from.id };
  });
}
