import { and, eq } from "drizzle-orm";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { allowReview } from "../access/jury-rules.ts";
import { record } from "../activity/record.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { loadReview } from "./load-review.ts";
import { holdJuror } from "./write-scorecard.ts";

/**
 * A juror says they have a stake in an idea. It leaves their list, scores they wrote for it are thrown away, and they see
 * nothing of what others give it until the decision.
 */
export function declareConflict(ctx: Ctx, input: { ideaId: string; reason: string }) {
  return inTransaction(ctx, async (ctx) => {
    const {
      challenge: { id: challengeId },
    } = await loadIdea(ctx, input.ideaId);
    await holdChallenge(ctx, challengeId, "together");
    await holdJuror(ctx, challengeId);
    const idea = await loadIdea(ctx, input.ideaId);
    allowReview(ctx.actor, "conflict.declare", await loadReview(ctx, idea));

    const jurorId = ctx.actor.id!;
    await ctx.db
      .delete(scorecards)
      .where(and(eq(scorecards.ideaId, idea.id), eq(scorecards.jurorId, jurorId)));
    await ctx.db.insert(juryConflicts).values({ ideaId: idea.id, jurorId, reason: input.reason });
    await record(ctx, { type: "conflict.declared", challengeId, ideaId: idea.id, jurorId });
    return { challengeId };
  });
}
