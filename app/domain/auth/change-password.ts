import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { verifyPassword } from "./password.ts";
import { setPassword } from "./set-password.ts";

/**
 * Changes the actor's password after checking the current one. Every session ends; the caller
 * starts a new one on this device.
 */
export function changePassword(
  ctx: Ctx,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<{ personId: string }> {
  return inTransaction(ctx, async (tx) => {
    const [me] = await tx.db
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        passwordHash: people.passwordHash,
      })
      .from(people)
      .where(eq(people.id, requireActorId(tx.actor)))
      .for("update");
    if (!(await verifyPassword(me?.passwordHash, currentPassword))) refuse("password.wrong");

    await setPassword(tx, me!, password);
    await record(tx, { type: "password.changed", personId: me!.id });
    return { personId: me!.id };
  });
}
