import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { publishOutcome } from "./publish-outcome.ts";

/** Starts the work on a winner. */
export function startIdea(ctx: Ctx, input: { ideaId: string }) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    await moveIdea(tx, idea, "start");
    await publishOutcome(tx, idea.id, "startedAt");
  });
}
