import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { tellOutcome } from "./publish-outcome.ts";

/** Work on a winner begins. */
export function startIdea(ctx: Ctx, input: { ideaId: string }) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    await moveIdea(ctx, idea, "start");
    await tellOutcome(ctx, idea.id, "startedAt");
  });
}
