import { and, eq } from "drizzle-orm";
import type { PlatformRole } from "#db/enums.ts";
import { platformRoleHolders } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { endSessions } from "../auth/session-rows.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockPerson } from "../people/lock-person.ts";

/**
 * Grants a person a platform role or revokes it. Their sessions end, so that they sign in again
 * with the new permissions. The database refuses people.last-admin.
 */
export function setPlatformRole(
  ctx: Ctx,
  { personId, role, held }: { personId: string; role: PlatformRole; held: boolean },
) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    await lockPerson(tx, personId);
    const changed = held
      ? await tx.db
          .insert(platformRoleHolders)
          .values({ personId, role })
          .onConflictDoNothing()
          .returning()
      : await tx.db
          .delete(platformRoleHolders)
          .where(
            and(eq(platformRoleHolders.personId, personId), eq(platformRoleHolders.role, role)),
          )
          .returning();
    if (changed.length === 0) return;
    await endSessions(tx, personId);
    await record(tx, { type: held ? "role.granted" : "role.revoked", personId, role });
  });
}
