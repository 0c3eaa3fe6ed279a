import { eq, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { revokeAllAccess } from "../auth/session-rows.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockPerson } from "../people/lock-person.ts";

/**
 * Deactivates a person who left: they are signed out everywhere and cannot sign in again; what they
 * wrote stays. Repeating it changes nothing. The database refuses people.last-admin
 * (require_active_admin in db/functions).
 */
export function deactivatePerson(ctx: Ctx, { personId }: { personId: string }) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    if ((await lockPerson(tx, personId)).deactivatedAt) return;
    await tx.db.update(people).set({ deactivatedAt: sql`now()` }).where(eq(people.id, personId));
    await revokeAllAccess(tx, personId);
    await record(tx, { type: "person.deactivated", personId });
  });
}
