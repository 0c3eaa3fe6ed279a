import { eq } from "drizzle-orm";
import { authTokens, people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockPerson } from "../people/lock-person.ts";

type Input = { personId: string; name: string; email: string | null; jobTitle: string };

/**
 * An administrator corrects a person's data. With a new email address, links sent to the old one
 * stop working. Refuses people.email-taken.
 */
export function changePerson(ctx: Ctx, { personId, name, email, jobTitle }: Input) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    const before = await lockPerson(tx, personId);
    await tx.db.update(people).set({ name, email, jobTitle }).where(eq(people.id, personId));
    if (before.email !== email)
      await tx.db.delete(authTokens).where(eq(authTokens.personId, personId));
    await record(tx, { type: "person.changed", personId });
  });
}
