import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { linkTokens, people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asThemself } from "../people/as-person.ts";
import { writeSecretLetter } from "./token-email.ts";

const mostOpen = 3;

/**
 * A link to choose a new password goes to the address we know, if we know it; the one who asks is told the same in any case.
 * Never more than three open links (an hour each), so nobody's mailbox can be filled. `locale`: of who asks, for somebody
 * who has not set one; `to`: the page of ours they were going to. People who never chose a password get one this way too.
 */
export function askReset(
  ctx: Ctx,
  { email, locale, to }: { email: string; locale: Locale; to?: string },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [person] = await ctx.db
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
    const [open] = await ctx.db
      .select({ links: count() })
      .from(linkTokens)
      .where(
        and(
          eq(linkTokens.personId, person.id),
          eq(linkTokens.purpose, "reset"),
          gt(linkTokens.expiresAt, sql`now()`),
        ),
      );
    if (open!.links >= mostOpen) return;

    await writeSecretLetter(
      ctx,
      "reset",
      { ...person, email: person.email!, locale: person.locale ?? locale },
      {},
      { goingTo: to },
    );
    await record(asThemself(ctx, person.id), {
      type: "password.reset-requested",
      personId: person.id,
    });
  });
}
