import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asPerson } from "../people/as-person.ts";
import { consumeToken } from "./consume-token.ts";
import { setPassword } from "./set-password.ts";

/** Sets a new password with the link from the email, which works once. Every session ends. */
export function resetPassword(
  ctx: Ctx,
  { secret, password }: { secret: string; password: string },
): Promise<{ personId: string; email: string | null }> {
  return inTransaction(ctx, async (tx) => {
    const { person } = await consumeToken(tx, "reset", secret);
    await setPassword(tx, person, password);
    await record(asPerson(tx, person.id), {
      type: "password.reset",
      personId: person.id,
    });
    return { personId: person.id, email: person.email };
  });
}
