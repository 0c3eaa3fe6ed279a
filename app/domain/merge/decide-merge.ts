import { eq, sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import type { DecideMerge } from "./fields.ts";
import { hasJoined, holdMerge } from "./lock-merge.ts";
import { type MergeFacts, mergeRules, owesReason } from "./merge-rules.ts";

/**
 * The other side agrees that two ideas become one, or declines; who proposed it takes it back. Who leads the challenge decides for
 * an author and says why. Refuses merge.decided, merge.other-side, merge.has-joined, idea.reason-missing.
 */
export function decideMerge(
  ctx: Ctx,
  { ideaId, mergeId, decision, words }: DecideMerge,
): Promise<{ intoId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const merge = await holdMerge(ctx, ideaId, mergeId);
    const said = mergeRules[decision](ctx.actor, merge);
    if (said !== true) refuse(said);
    if (decision !== "take-back" && owesReason(ctx.actor, merge) && !words)
      refuse("idea.reason-missing");
    if (decision === "agree") await carryOut(ctx, merge, words);
    else await turnDown(ctx, merge, decision, words);
    return { intoId: merge.into.id };
  });
}

/** Both ideas are held. What goes along is the database's work (merge_ideas), so that nothing is lost on the way. */
export async function carryOut(
  ctx: Ctx,
  { id, reason, from, into }: Pick<MergeFacts, "id" | "reason" | "from" | "into">,
  words: string,
) {
  if (await hasJoined(ctx, from.id)) refuse("merge.has-joined");
  await moveIdea(ctx, from, "merge", words || reason);
  await ctx.db.execute(sql`select merge_ideas(${id}, ${ctx.actor.id}, ${words})`);
  await record(ctx, {
    type: "merge.agreed",
    challengeId: into.challenge.id,
    ideaId: into.id,
    otherId: from.id,
    mergeId: id,
  });
}

async function turnDown(
  ctx: Ctx,
  { id, from, into, asks, proposedById }: MergeFacts,
  decision: "decline" | "take-back",
  words: string,
) {
  const state = decision === "decline" ? ("declined" as const) : ("withdrawn" as const);
  await ctx.db
    .update(ideaMerges)
    .set({ state, decidedById: ctx.actor.id, decidedAt: sql`now()`, words })
    .where(eq(ideaMerges.id, id));
  const [ours, theirs] = asks === "from" ? [into, from] : [from, into]; // as whoever proposed it sees it
  await record(ctx, {
    type: `merge.${state}`,
    challengeId: into.challenge.id,
    ideaId: ours.id,
    otherId: theirs.id,
    mergeId: id,
    ...(proposedById && { personId: proposedById }),
  });
}
