import { eq, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asThemself } from "../people/as-person.ts";
import { refuse } from "../refusals.ts";
import { hashPassword, isOutdated, passwordFits } from "./password.ts";

/**
 * Somebody shows who they are by e-mail and password. A wrong password, an unknown address, somebody without a password and
 * somebody who was deactivated get the same sign-in.wrong after the same work. How often one may try: web/sign-in-throttle.server.ts.
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
  const fits = await passwordFits(person?.passwordHash, password);
  if (!person || !fits || person.deactivatedAt) refuse("sign-in.wrong");

  const renewed = isOutdated(person.passwordHash!) ? await hashPassword(password) : null;
  return inTransaction(asThemself(ctx, person.id), async (ctx) => {
    if (renewed)
      await ctx.db.update(people).set({ passwordHash: renewed }).where(eq(people.id, person.id));
    await record(ctx, { type: "person.signed-in", personId: person.id });
    return { personId: person.id };
  });
}
