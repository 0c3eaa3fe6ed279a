import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { publishOutcome } from "./publish-outcome.ts";

/** Marks the idea as realised, with its outcome in text and in the planned unit. */
export function realiseIdea(
  ctx: Ctx,
  input: { ideaId: string; outcome: string; realisedOutcome: string | null; outcomeUnit: string },
) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    await moveIdea(tx, idea, "realise", input.outcome);
    await publishOutcome(tx, idea.id, "finishedAt", {
      outcome: input.outcome,
      realisedOutcome: input.realisedOutcome,
      ...(input.outcomeUnit ? { outcomeUnit: input.outcomeUnit } : {}),
    });
  });
}
