import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockPerson } from "../people/lock-person.ts";

/** Reactivates a person who came back, with the roles and groups they had. */
export function reactivatePerson(ctx: Ctx, { personId }: { personId: string }) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    if (!(await lockPerson(tx, personId)).deactivatedAt) return;
    await tx.db.update(people).set({ deactivatedAt: null }).where(eq(people.id, personId));
    await record(tx, { type: "person.reactivated", personId });
  });
}
