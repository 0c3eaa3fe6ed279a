import { and, eq, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** Remembers in which language somebody reads, for their other devices and for letters. A visitor's choice is kept by the browser alone. */
export function setLocale(ctx: Ctx, { locale }: { locale: Locale }) {
  return inTransaction(ctx, async (ctx) => {
    const { id } = ctx.actor;
    if (id === null) return;
    const changed = await ctx.db
      .update(people)
      .set({ locale })
      .where(and(eq(people.id, id), sql`${people.locale} is distinct from ${locale}`))
      .returning({ id: people.id });
    if (changed.length > 0) await record(ctx, { type: "person.changed", personId: id });
  });
}
