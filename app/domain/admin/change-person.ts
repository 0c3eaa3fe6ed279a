import { eq } from "drizzle-orm";
import { linkTokens, people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdPerson } from "../people/lock-person.ts";

type Input = { person: string; name: string; email: string | null; jobTitle: string };

/** An administrator puts right what we know of somebody. With another address, links sent to the old one are void. Refuses people.email-taken. */
export function changePerson(ctx: Ctx, { person, name, email, jobTitle }: Input) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    const before = await holdPerson(ctx, person);
    await ctx.db.update(people).set({ name, email, jobTitle }).where(eq(people.id, person));
    if (before.email !== email)
      await ctx.db.delete(linkTokens).where(eq(linkTokens.personId, person));
    await record(ctx, { type: "person.changed", personId: person });
  });
}
