import { and, eq, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/**
 * Saves the actor's language for their other devices and emails. A visitor's choice is stored by
 * the browser alone.
 */
export function setLocale(ctx: Ctx, { locale }: { locale: Locale }) {
  return inTransaction(ctx, async (tx) => {
    const { id } = tx.actor;
    if (id === null) return;
    const changed = await tx.db
      .update(people)
      .set({ locale })
      .where(and(eq(people.id, id), sql`${people.locale} is distinct from ${locale}`))
      .returning({ id: people.id });
    if (changed.length > 0) await record(tx, { type: "person.changed", personId: id });
  });
}
