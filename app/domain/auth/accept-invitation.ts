import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asPerson } from "../people/as-person.ts";
import { consumeToken } from "./consume-token.ts";
import { setPassword } from "./set-password.ts";

type Input = { secret: string; name: string; password: string; locale: Locale };

/**
 * Accepts an invitation: the invited person gives their name and a password. Returns the challenge
 * they were invited to, if any.
 */
export function acceptInvitation(
  ctx: Ctx,
  { secret, name, password, locale }: Input,
): Promise<{ personId: string; challengeId: string | null }> {
  return inTransaction(ctx, async (tx) => {
    const { person, challengeId } = await consumeToken(tx, "invitation", secret);
    await setPassword(tx, { ...person, name }, password);
    await tx.db.update(people).set({ name, locale }).where(eq(people.id, person.id));
    await record(asPerson(tx, person.id), { type: "person.joined", personId: person.id });
    return { personId: person.id, challengeId };
  });
}
