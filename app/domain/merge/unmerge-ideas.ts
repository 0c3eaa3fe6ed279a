import { mergeRules } from "../access/merge-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { moveIdea } from "../idea/move-idea.ts";
import type { UnmergeIdeas } from "./fields.ts";
import { lockMerge } from "./lock-merge.ts";
import { removeCopiedFollowers } from "./move-followers.ts";
import { moveThreadsBack } from "./move-threads.ts";
import { moveVotesBack } from "./move-votes.ts";
import { setMerged } from "./set-merged.ts";

/**
 * Undoes a merge: both ideas become as they were. Possible until the decision. Refuses
 * merge.decided, challenge.phase.
 */
export function unmergeIdeas(
  ctx: Ctx,
  { ideaId, mergeId, message }: UnmergeIdeas,
): Promise<{ fromId: string }> {
  return inTransaction(ctx, async (tx) => {
    const merge = await lockMerge(tx, ideaId, mergeId);
    enforce(mergeRules["merge.undo"](tx.actor, merge));
    const { from, into } = merge;
    await moveIdea(tx, from, "unmerge", message);
    const ids = { id: mergeId, fromId: from.id, intoId: into.id };
    await setMerged(tx, ids, { merged: false, message });
    await moveVotesBack(tx, ids);
    await moveThreadsBack(tx, ids);
    await removeCopiedFollowers(tx, ids);
    const event = { type: "merge.undone", challengeId: into.challenge.id, mergeId } as const;
    await record(
      tx,
      { ...event, ideaId: from.id, otherId: into.id },
      { ...event, ideaId: into.id, otherId: from.id },
    );
    return { fromId: from.id };
  });
}
