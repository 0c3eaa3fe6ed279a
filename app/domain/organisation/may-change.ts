import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/** Asked before the work of a logo is done, and by the pages on which all this is decided. */
export const mayChangeOrganisation = (ctx: Ctx) => allowPlatform(ctx.actor, "platform.run");
