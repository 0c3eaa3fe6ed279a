import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hashPassword } from "./password.ts";
import { closeEveryDoor } from "./session-rows.ts";
import { speaksOf } from "./weak-password.ts";

/** The only writer of a chosen password: every session, known device and open link of this person ends with it. Refuses password.personal. */
export async function choosePassword(
  ctx: Ctx,
  person: { id: string; name: string; email: string | null },
  password: string,
) {
  if (speaksOf(password, [person.name, person.email])) refuse("password.personal");
  await ctx.db
    .update(people)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(people.id, person.id));
  await closeEveryDoor(ctx, person.id);
}
