import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { publishOutcome } from "./publish-outcome.ts";

/** Stops the work on the idea, and saves the lesson for later ideas. */
export function stopIdea(ctx: Ctx, input: { ideaId: string; lesson: string }) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    await moveIdea(tx, idea, "stop", input.lesson);
    await publishOutcome(tx, idea.id, "finishedAt", { lesson: input.lesson });
  });
}
