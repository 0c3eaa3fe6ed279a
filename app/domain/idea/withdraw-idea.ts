import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "./lock-idea.ts";
import { moveIdea } from "./move-idea.ts";

/**
 * An author withdraws their idea. It stays readable, and they can reinstate it during ideation and
 * refinement.
 */
export const withdrawIdea = (ctx: Ctx, { ideaId }: { ideaId: string }) =>
  inTransaction(ctx, async (tx) => moveIdea(tx, await lockIdea(tx, ideaId), "withdraw"));
