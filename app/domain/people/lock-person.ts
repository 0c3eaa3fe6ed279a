import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * Loads a person and locks the row until the transaction ends. Refuses not-found; checks no
 * permission.
 */
export async function lockPerson(ctx: Ctx, id: string) {
  const [person] = await ctx.db.select().from(people).where(eq(people.id, id)).for("update");
  return person?.kind === "person" ? person : refuse("not-found");
}
