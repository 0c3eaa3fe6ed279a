import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "./lock-idea.ts";
import { moveIdea } from "./move-idea.ts";

/** An author brings a withdrawn idea back, with the votes and contributions it had. */
export const reinstateIdea = (ctx: Ctx, { ideaId }: { ideaId: string }) =>
  inTransaction(ctx, async (ctx) => moveIdea(ctx, await holdIdea(ctx, ideaId), "reinstate"));
