import { sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import { findApproverSide, mergeRules } from "../access/merge-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { completeMerge } from "./decide-merge.ts";
import type { ProposeMerge } from "./fields.ts";
import { hasMergedIdeas, lockSides } from "./lock-merge.ts";

/**
 * An author of either idea or a manager proposes to merge one idea into the other; the authors of
 * the other side decide. When the actor wrote both, they are merged at once (`merged`). Refuses
 * merge.same, merge.has-joined, merge.proposed, idea.stage and challenge.phase.
 */
export function proposeMerge(
  ctx: Ctx,
  { ideaId, otherId, direction, reason }: ProposeMerge,
): Promise<{ mergeId: string; merged: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const sides =
      direction === "into"
        ? await lockSides(tx, ideaId, otherId)
        : await lockSides(tx, otherId, ideaId);
    enforce(mergeRules["merge.propose"](tx.actor, sides));
    const { from, into } = sides;
    if (await hasMergedIdeas(tx, from.id)) refuse("merge.has-joined");
    const isOpenForPair = sql`state = 'proposed'
      and (${ideaMerges.fromId}, ${ideaMerges.intoId})
        in ((${from.id}, ${into.id}), (${into.id}, ${from.id}))`;
    if ((await tx.db.$count(ideaMerges, isOpenForPair)) > 0) refuse("merge.proposed");

    const approverSide = findApproverSide(tx.actor, sides);
    const [row] = await tx.db
      .insert(ideaMerges)
      .values({
        fromId: from.id,
        intoId: into.id,
        approverSide: approverSide ?? "into",
        reason,
        proposedById: tx.actor.id,
      })
      .returning({ id: ideaMerges.id });
    const [asked, other] = approverSide === "from" ? [from, into] : [into, from];
    if (approverSide === null) await completeMerge(tx, { id: row!.id, reason, ...sides }, "");
    else
      await record(tx, {
        type: "merge.proposed",
        challengeId: into.challenge.id,
        ideaId: asked.id,
        otherId: other.id,
        mergeId: row!.id,
      });
    return { mergeId: row!.id, merged: approverSide === null };
  });
}
