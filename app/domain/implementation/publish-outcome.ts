import { sql } from "drizzle-orm";
import { implementations } from "#db/schema/implementation.ts";
import type { Ctx } from "../ctx.ts";

type Outcome = {
  outcome?: string;
  realisedOutcome?: string | null;
  outcomeUnit?: string;
  lesson?: string;
};

/** Records that work started or ended, and its outcome. Also works without an appointed owner. */
export async function publishOutcome(
  ctx: Ctx,
  ideaId: string,
  moment: "startedAt" | "finishedAt",
  outcome: Outcome = {},
) {
  const values = { ...outcome, [moment]: sql`now()` };
  await ctx.db
    .insert(implementations)
    .values({ ideaId, ...values })
    .onConflictDoUpdate({ target: implementations.ideaId, set: values });
}
