import { desc, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { allowPlatform } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { phaseNow, seesChallengeSql } from "./load-challenge.ts";

/** The challenges an administrator can ask people in for: those that are not over, latest first. */
export async function invitePage(ctx: Ctx) {
  allowPlatform(ctx.actor, "platform.run");
  const open = await ctx.db
    .select({ id: challenges.id, question: challenges.question })
    .from(challenges)
    .where(sql`${seesChallengeSql(ctx)} and ${phaseNow()} not in ('draft', 'closed')`)
    .orderBy(desc(challenges.createdAt))
    .limit(50);
  return { challenges: open };
}
