import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { isSealed } from "./anonymous-name.ts";

/** Somebody as the database knows them, held until the verb is done. Refuses not-found; asks nobody's permission yet. */
export async function holdPerson(ctx: Ctx, id: string) {
  const [person] = await ctx.db.select().from(people).where(eq(people.id, id)).for("update");
  return person && !isSealed(person.id) ? person : refuse("not-found");
}
