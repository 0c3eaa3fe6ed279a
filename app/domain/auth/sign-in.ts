import { eq, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asPerson } from "../people/as-person.ts";
import { refuse } from "../refusals.ts";
import { hashPassword, isHashOutdated, verifyPassword } from "./password.ts";

/**
 * Signs a person in by email and password. A wrong password, an unknown address, a person without a
 * password and a deactivated person all get sign-in.wrong after the same amount of work.
 * web/sign-in-throttle.server.ts limits the number of attempts.
 */
export async function signIn(
  ctx: Ctx,
  { email, password }: { email: string; password: string },
): Promise<{ personId: string }> {
  const [person] = await ctx.db
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(eq(sql`lower(${people.email})`, sql`lower(${email})`));
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches || person.deactivatedAt) refuse("sign-in.wrong");

  const renewedHash = isHashOutdated(person.passwordHash!) ? await hashPassword(password) : null;
  return inTransaction(asPerson(ctx, person.id), async (tx) => {
    if (renewedHash)
      await tx.db.update(people).set({ passwordHash: renewedHash }).where(eq(people.id, person.id));
    await record(tx, { type: "person.signed-in", personId: person.id });
    return { personId: person.id };
  });
}
