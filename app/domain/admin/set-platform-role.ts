import { and, eq } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { platformRoleHolders } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { endSessions } from "../auth/session-rows.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdPerson } from "../people/lock-person.ts";

/**
 * Gives somebody a role on the whole platform or takes it back. With other powers they sign in anew: their sessions end
 * everywhere. Refuses people.last-admin (the database does).
 */
export function setPlatformRole(
  ctx: Ctx,
  { person, role, held }: { person: string; role: PlatformRole; held: boolean },
) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    await holdPerson(ctx, person);
    const changed = held
      ? await ctx.db
          .insert(platformRoleHolders)
          .values({ personId: person, role })
          .onConflictDoNothing()
          .returning()
      : await ctx.db
          .delete(platformRoleHolders)
          .where(and(eq(platformRoleHolders.personId, person), eq(platformRoleHolders.role, role)))
          .returning();
    if (changed.length === 0) return;
    await endSessions(ctx, person);
    await record(ctx, { type: held ? "role.granted" : "role.revoked", personId: person, role });
  });
}
