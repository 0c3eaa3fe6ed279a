import { eq, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { closeEveryDoor } from "../auth/session-rows.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdPerson } from "../people/lock-person.ts";

/**
 * Somebody left: they are signed out everywhere at once and cannot come back in; what they wrote stays. Doing it twice changes
 * nothing. Refuses people.last-admin (the database does, see keep_an_admin in the migrations).
 */
export function deactivatePerson(ctx: Ctx, { person }: { person: string }) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    if ((await holdPerson(ctx, person)).deactivatedAt) return;
    await ctx.db.update(people).set({ deactivatedAt: sql`now()` }).where(eq(people.id, person));
    await closeEveryDoor(ctx, person);
    await record(ctx, { type: "person.deactivated", personId: person });
  });
}
