import type { Ctx } from "../ctx.ts";

/**
 * A context in which a person who has just proved their identity is the actor, without their roles.
 */
export const asPerson = (ctx: Ctx, personId: string): Ctx => ({
  ...ctx,
  actor: { id: personId, platform: [], roles: {} },
});
