import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** What somebody tells colleagues about themselves. `locale` "": the browser decides. */
export function changeProfile(
  ctx: Ctx,
  {
    name,
    jobTitle,
    about,
    subjects,
    locale,
  }: { name: string; jobTitle: string; about: string; subjects: string; locale: Locale | "" },
) {
  return inTransaction(ctx, async (ctx) => {
    const id = signedInId(ctx.actor);
    await ctx.db
      .update(people)
      .set({ name, jobTitle, about, subjects, locale: locale || null })
      .where(eq(people.id, id));
    await record(ctx, { type: "person.changed", personId: id });
  });
}
