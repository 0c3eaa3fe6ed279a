import { sql } from "drizzle-orm";
import { ideaMerges } from "#db/schema/merge.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { carryOut } from "./decide-merge.ts";
import type { ProposeMerge } from "./fields.ts";
import { hasJoined, holdSides } from "./lock-merge.ts";
import { mergeRules, sideAsked } from "./merge-rules.ts";

/**
 * An author of either idea, or who leads the challenge, proposes that one becomes part of the other; the other side is asked.
 * Who wrote both is not asked anything: they are joined at once (`joined`). Refuses merge.same, merge.has-joined, merge.proposed, idea.stage, challenge.phase.
 */
export function proposeMerge(
  ctx: Ctx,
  { ideaId, otherId, way, reason }: ProposeMerge,
): Promise<{ mergeId: string; joined: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    const sides =
      way === "into"
        ? await holdSides(ctx, ideaId, otherId)
        : await holdSides(ctx, otherId, ideaId);
    const said = mergeRules.propose(ctx.actor, sides);
    if (said !== true) refuse(said);
    const { from, into } = sides;
    if (await hasJoined(ctx, from.id)) refuse("merge.has-joined");
    const pair = sql`state = 'proposed' and (${ideaMerges.fromId}, ${ideaMerges.intoId}) in ((${from.id}, ${into.id}), (${into.id}, ${from.id}))`;
    if ((await ctx.db.$count(ideaMerges, pair)) > 0) refuse("merge.proposed");

    const asks = sideAsked(ctx.actor, sides);
    const [row] = await ctx.db
      .insert(ideaMerges)
      .values({
        fromId: from.id,
        intoId: into.id,
        asks: asks ?? "into",
        reason,
        proposedById: ctx.actor.id,
      })
      .returning({ id: ideaMerges.id });
    const [asked, other] = asks === "from" ? [from, into] : [into, from];
    if (asks === null) await carryOut(ctx, { id: row!.id, reason, ...sides }, "");
    else
      await record(ctx, {
        type: "merge.proposed",
        challengeId: into.challenge.id,
        ideaId: asked.id,
        otherId: other.id,
        mergeId: row!.id,
      });
    return { mergeId: row!.id, joined: asks === null };
  });
}
