import { sql } from "drizzle-orm";
import { type PlatformAction, platformRules, type Rule } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { editionSql, organisationNow } from "../organisation/organisation-now.ts";
import { unseenSql } from "./inbox.ts";

const rules: Record<PlatformAction, Rule<null>> = platformRules;

/** What stands around every page: the present moment, whose Groundswell it is, what is new in the inbox (told up to 100), and which rooms there are to go to. */
export async function frameFor(ctx: Ctx) {
  const who = ctx.actor;
  const [row] = await ctx.db
    .select({
      now: sql<string>`now()`,
      unseen: sql<number>`${unseenSql(ctx)}`,
      edition: editionSql,
    })
    .from(sql`(select) as here`)
    .prepare("frame_for")
    .execute();
  const held = Object.values(who.roles).flat();
  return {
    now: new Date(row!.now),
    unseen: row!.unseen,
    organisation: await organisationNow(ctx.db, row!.edition),
    holds: {
      juror: held.includes("juror"),
      sponsor: held.includes("sponsor"),
      manager: held.includes("manager"),
      moderator: who.platform.includes("moderator"),
    },
    may: {
      createChallenge: rules["challenge.create"](who, null),
      run: rules["platform.run"](who, null),
    },
  };
}
