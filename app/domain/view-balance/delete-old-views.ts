import { and, exists, notInArray, sql } from "drizzle-orm";
import { ideaLooks, ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { lookedAtIn } from "../idea/idea-order.ts";

/** Forgets who looked at ideas that are no longer before everybody to choose from; how often each was looked at stays. */
export async function forgetLooks({ db }: Pick<Ctx, "db">): Promise<void> {
  const judged = db
    .select({ one: sql`1` })
    .from(ideas)
    .where(and(sql`${ideas.id} = ${ideaLooks.ideaId}`, notInArray(ideas.stage, [...lookedAtIn])));
  await db.delete(ideaLooks).where(exists(judged));
}
