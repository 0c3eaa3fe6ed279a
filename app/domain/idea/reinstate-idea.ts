import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "./lock-idea.ts";
import { moveIdea } from "./move-idea.ts";

/** An author reinstates a withdrawn idea, with the votes and contributions it had. */
export const reinstateIdea = (ctx: Ctx, { ideaId }: { ideaId: string }) =>
  inTransaction(ctx, async (tx) => moveIdea(tx, await lockIdea(tx, ideaId), "reinstate"));
