import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { passwordFits } from "./password.ts";
import { choosePassword } from "./set-password.ts";

/** A new password for who gives the present one; other devices are signed out, and this one gets a new session. */
export function changePassword(
  ctx: Ctx,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<{ personId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const [me] = await ctx.db
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        passwordHash: people.passwordHash,
      })
      .from(people)
      .where(eq(people.id, signedInId(ctx.actor)))
      .for("update");
    if (!(await passwordFits(me?.passwordHash, currentPassword))) refuse("password.wrong");

    await choosePassword(ctx, me!, password);
    await record(ctx, { type: "password.changed", personId: me!.id });
    return { personId: me!.id };
  });
}
