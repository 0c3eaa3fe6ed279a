import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hashPassword } from "./password.ts";
import { revokeAllAccess } from "./session-rows.ts";
import { isPersonalPassword } from "./weak-password.ts";

/**
 * The only writer of a chosen password. Ends every session, trusted device and unused token of the
 * person. Refuses password.personal.
 */
export async function setPassword(
  ctx: Ctx,
  person: { id: string; name: string; email: string | null },
  password: string,
) {
  if (isPersonalPassword(password, [person.name, person.email])) refuse("password.personal");
  await ctx.db
    .update(people)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(people.id, person.id));
  await revokeAllAccess(ctx, person.id);
}
