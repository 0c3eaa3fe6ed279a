import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdPerson } from "../people/lock-person.ts";

/** Somebody is back, with the roles and groups they had. */
export function reactivatePerson(ctx: Ctx, { person }: { person: string }) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    if (!(await holdPerson(ctx, person)).deactivatedAt) return;
    await ctx.db.update(people).set({ deactivatedAt: null }).where(eq(people.id, person));
    await record(ctx, { type: "person.reactivated", personId: person });
  });
}
