import { and, eq } from "drizzle-orm";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { allowReview } from "../access/jury-rules.ts";
import { record } from "../activity/record.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { loadReview } from "./load-review.ts";
import { lockJuror } from "./write-scorecard.ts";

/**
 * A juror declares a conflict of interest in an idea. Deletes their scorecard for it; until the
 * decision they can neither score it nor see its scores.
 */
export function declareConflict(ctx: Ctx, input: { ideaId: string; reason: string }) {
  return inTransaction(ctx, async (tx) => {
    const {
      challenge: { id: challengeId },
    } = await loadIdea(tx, input.ideaId);
    await lockChallenge(tx, challengeId, "shared");
    await lockJuror(tx, challengeId);
    const idea = await loadIdea(tx, input.ideaId);
    allowReview(tx.actor, "conflict.declare", await loadReview(tx, idea));

    const jurorId = tx.actor.id!;
    await tx.db
      .delete(scorecards)
      .where(and(eq(scorecards.ideaId, idea.id), eq(scorecards.jurorId, jurorId)));
    await tx.db.insert(juryConflicts).values({ ideaId: idea.id, jurorId, reason: input.reason });
    await record(tx, { type: "conflict.declared", challengeId, ideaId: idea.id, jurorId });
    return { challengeId };
  });
}
