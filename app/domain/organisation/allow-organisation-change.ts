import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Checks that the actor may change the organisation, before a logo is processed and on the settings
 * pages.
 */
export const allowOrganisationChange = (ctx: Ctx) => allowPlatform(ctx.actor, "platform.run");
