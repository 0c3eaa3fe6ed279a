import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { tellOutcome } from "./publish-outcome.ts";

/** It stops, and what was learned is kept for whoever thinks of it next. */
export function stopIdea(ctx: Ctx, input: { ideaId: string; lesson: string }) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    await moveIdea(ctx, idea, "stop", input.lesson);
    await tellOutcome(ctx, idea.id, "finishedAt", { lesson: input.lesson });
  });
}
