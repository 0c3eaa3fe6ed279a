import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { tellOutcome } from "./publish-outcome.ts";

/** It is there: what it brought, in words and in the unit it was planned in. */
export function realiseIdea(
  ctx: Ctx,
  input: { ideaId: string; outcome: string; realisedOutcome: string | null; outcomeUnit: string },
) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    await moveIdea(ctx, idea, "realise", input.outcome);
    await tellOutcome(ctx, idea.id, "finishedAt", {
      outcome: input.outcome,
      realisedOutcome: input.realisedOutcome,
      ...(input.outcomeUnit ? { outcomeUnit: input.outcomeUnit } : {}),
    });
  });
}
