import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "./lock-idea.ts";
import { moveIdea } from "./move-idea.ts";

/** An author takes their idea out of the race. It stays readable, and they can bring it back while ideas are gathered. */
export const withdrawIdea = (ctx: Ctx, { ideaId }: { ideaId: string }) =>
  inTransaction(ctx, async (ctx) => moveIdea(ctx, await holdIdea(ctx, ideaId), "withdraw"));
