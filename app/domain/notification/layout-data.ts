import { sql } from "drizzle-orm";
import type { Rule } from "../access/permission.ts";
import { type PlatformAction, platformRules } from "../access/platform-rules.ts";
import type { Ctx } from "../ctx.ts";
import { editionSql, organisationNow } from "../organisation/organisation-now.ts";
import { unseenSql } from "./inbox.ts";

const rules: Record<PlatformAction, Rule<null>> = platformRules;

/**
 * What the layout around every page needs: the current time, the organisation, the number of unseen
 * notifications (at most 100), and the roles and permissions that decide the navigation.
 */
export async function layoutData(ctx: Ctx) {
  const { actor } = ctx;
  const [row] = await ctx.db
    .select({
      now: sql<string>`now()`,
      unseen: sql<number>`${unseenSql(ctx)}`,
      edition: editionSql,
    })
    .from(sql`(select) as here`)
    .prepare("layout_data")
    .execute();
  const challengeRoles = Object.values(actor.roles).flat();
  return {
    now: new Date(row!.now),
    unseen: row!.unseen,
    organisation: await organisationNow(ctx.db, row!.edition),
    holds: {
      juror: challengeRoles.includes("juror"),
      sponsor: challengeRoles.includes("sponsor"),
      manager: challengeRoles.includes("manager"),
      moderator: actor.platform.includes("moderator"),
    },
    may: {
      createChallenge: rules["challenge.create"](actor, null),
      run: rules["platform.run"](actor, null),
    },
  };
}
