import type { Ctx } from "../ctx.ts";

/** Somebody who proved just now who they are does this themselves; their roles play no part yet. */
export const asThemself = (ctx: Ctx, personId: string): Ctx => ({
  ...ctx,
  actor: { id: personId, platform: [], roles: {} },
});
