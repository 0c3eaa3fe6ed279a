import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asThemself } from "../people/as-person.ts";
import { takeLink } from "./consume-token.ts";
import { choosePassword } from "./set-password.ts";

/** Whoever holds the link from the letter chooses a new password, once; everything signed in before is signed out. */
export function resetPassword(
  ctx: Ctx,
  { secret, password }: { secret: string; password: string },
): Promise<{ personId: string; email: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const { person } = await takeLink(ctx, "reset", secret);
    await choosePassword(ctx, person, password);
    await record(asThemself(ctx, person.id), {
      type: "password.reset",
      personId: person.id,
    });
    return { personId: person.id, email: person.email };
  });
}
