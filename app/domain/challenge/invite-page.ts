import { desc, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { challengeVisible, currentPhase } from "./load-challenge.ts";

/** The running challenges for which an administrator can invite people, latest first. */
export async function invitePage(ctx: Ctx) {
  allowPlatform(ctx.actor, "platform.run");
  const open = await ctx.db
    .select({ id: challenges.id, question: challenges.question })
    .from(challenges)
    .where(sql`${challengeVisible(ctx)} and ${currentPhase()} not in ('draft', 'closed')`)
    .orderBy(desc(challenges.createdAt))
    .limit(50);
  return { challenges: open };
}
