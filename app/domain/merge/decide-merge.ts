import { eq, sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import { type MergeFacts, mergeRules, requireReason } from "../access/merge-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import type { DecideMerge } from "./fields.ts";
import { hasMergedIdeas, lockMerge } from "./lock-merge.ts";
import { copyFollowers } from "./move-followers.ts";
import { moveThreads } from "./move-threads.ts";
import { moveVotes } from "./move-votes.ts";
import { setMerged } from "./set-merged.ts";

/**
 * The approver side agrees to a merge or declines it, or the proposer withdraws it. A manager can
 * decide for an author with a reason. Refuses merge.decided, merge.other-side, merge.has-joined and
 * idea.reason-missing.
 */
export function decideMerge(
  ctx: Ctx,
  { ideaId, mergeId, decision, message }: DecideMerge,
): Promise<{ intoId: string }> {
  return inTransaction(ctx, async (tx) => {
    const merge = await lockMerge(tx, ideaId, mergeId);
    enforce(mergeRules[`merge.${decision}`](tx.actor, merge));
    enforce(requireReason(tx.actor, merge, { decision, message }));
    if (decision === "agree") await completeMerge(tx, merge, message);
    else await closeProposal(tx, merge, decision, message);
    return { intoId: merge.into.id };
  });
}

/**
 * Merges two ideas that the caller has locked: the votes, threads and followers of one move to the
 * other, and what is needed to undo that is saved.
 */
export async function completeMerge(
  ctx: Ctx,
  { id, reason, from, into }: Pick<MergeFacts, "id" | "reason" | "from" | "into">,
  message: string,
) {
  if (await hasMergedIdeas(ctx, from.id)) refuse("merge.has-joined");
  await moveIdea(ctx, from, "merge", message || reason);
  const merge = { id, fromId: from.id, intoId: into.id };
  await setMerged(ctx, merge, { merged: true, message });
  await moveVotes(ctx, merge);
  await moveThreads(ctx, merge);
  await copyFollowers(ctx, merge);
  await record(ctx, {
    type: "merge.agreed",
    challengeId: into.challenge.id,
    ideaId: into.id,
    otherId: from.id,
    mergeId: id,
  });
}

async function closeProposal(
  ctx: Ctx,
  { id, from, into, approverSide, proposedById }: MergeFacts,
  decision: "decline" | "withdraw",
  message: string,
) {
  const state = decision === "decline" ? ("declined" as const) : ("withdrawn" as const);
  await ctx.db
    .update(ideaMerges)
    .set({ state, decidedById: ctx.actor.id, decidedAt: sql`now()`, message: message || null })
    .where(eq(ideaMerges.id, id));
  // As the proposer sees it: their own idea and the other.
  const [own, other] = approverSide === "from" ? [into, from] : [from, into];
  await record(ctx, {
    type: `merge.${state}`,
    challengeId: into.challenge.id,
    ideaId: own.id,
    otherId: other.id,
    mergeId: id,
    ...(proposedById && { personId: proposedById }),
  });
}
