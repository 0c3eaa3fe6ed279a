import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people, personSubjects } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

/** Changes the actor's own profile. With an empty `locale` the browser decides the language. */
export function changeProfile(
  ctx: Ctx,
  {
    name,
    jobTitle,
    about,
    subjects,
    locale,
  }: {
    name: string;
    jobTitle: string;
    about: string;
    subjects: readonly string[];
    locale: Locale | "";
  },
) {
  return inTransaction(ctx, async (tx) => {
    const id = requireActorId(tx.actor);
    // Locks the person, so that two saves cannot mix their subjects.
    await tx.db
      .update(people)
      .set({ name, jobTitle, about, locale: locale || null })
      .where(eq(people.id, id));
    await tx.db.delete(personSubjects).where(eq(personSubjects.personId, id));
    const rows = subjects.map((subject, position) => ({ personId: id, position, subject }));
    if (rows.length > 0) await tx.db.insert(personSubjects).values(rows);
    await record(tx, { type: "person.changed", personId: id });
  });
}
