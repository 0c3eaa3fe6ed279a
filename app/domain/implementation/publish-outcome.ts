import { sql } from "drizzle-orm";
import { implementations } from "#db/schema/implementation.ts";
import type { Ctx } from "../ctx.ts";

type Told = {
  outcome?: string;
  realisedOutcome?: string | null;
  outcomeUnit?: string;
  lesson?: string;
};

/** Writes down that work began or ended, and what came of it, whether or not somebody was appointed before. */
export async function tellOutcome(
  ctx: Ctx,
  ideaId: string,
  when: "startedAt" | "finishedAt",
  told: Told = {},
) {
  const values = { ...told, [when]: sql`now()` };
  await ctx.db
    .insert(implementations)
    .values({ ideaId, ...values })
    .onConflictDoUpdate({ target: implementations.ideaId, set: values });
}
