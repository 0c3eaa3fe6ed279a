import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { authTokens, people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asPerson } from "../people/as-person.ts";
import { queueTokenEmail } from "./queue-token-email.ts";

const maxOpenLinks = 3;

/**
 * Emails a link to choose a new password when the address is known; the reply is the same when it
 * is not. At most three links are open at once (an hour each), so that a mailbox cannot be flooded.
 * `locale` applies to a person who has not set one; `returnTo` is the page to open afterwards.
 * People who never had a password get one this way too.
 */
export function requestPasswordReset(
  ctx: Ctx,
  { email, locale, returnTo }: { email: string; locale: Locale; returnTo?: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [person] = await tx.db
      .select({ id: people.id, name: people.name, email: people.email, locale: people.locale })
      .from(people)
      .where(
        and(
          eq(sql`lower(${people.email})`, sql`lower(${email})`),
          isNotNull(people.email),
          isNull(people.deactivatedAt),
        ),
      )
      .for("update");
    if (!person) return;
    const [open] = await tx.db
      .select({ links: count() })
      .from(authTokens)
      .where(
        and(
          eq(authTokens.personId, person.id),
          eq(authTokens.purpose, "reset"),
          gt(authTokens.expiresAt, sql`now()`),
        ),
      );
    if (open!.links >= maxOpenLinks) return;

    await queueTokenEmail(
      tx,
      "reset",
      { ...person, email: person.email!, locale: person.locale ?? locale },
      {},
      { returnTo },
    );
    await record(asPerson(tx, person.id), {
      type: "password.reset-requested",
      personId: person.id,
    });
  });
}
