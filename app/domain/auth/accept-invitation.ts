import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asThemself } from "../people/as-person.ts";
import { takeLink } from "./consume-token.ts";
import { choosePassword } from "./set-password.ts";

type Input = { secret: string; name: string; password: string; locale: Locale };

/** Somebody who was asked in says how they are called and chooses a password. Tells which challenge they were asked for. */
export function acceptInvitation(
  ctx: Ctx,
  { secret, name, password, locale }: Input,
): Promise<{ personId: string; challengeId: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const { person, challengeId } = await takeLink(ctx, "invitation", secret);
    await choosePassword(ctx, { ...person, name }, password);
    await ctx.db.update(people).set({ name, locale }).where(eq(people.id, person.id));
    await record(asThemself(ctx, person.id), { type: "person.joined", personId: person.id });
    return { personId: person.id, challengeId };
  });
}
