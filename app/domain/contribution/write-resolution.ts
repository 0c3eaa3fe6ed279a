import { and, eq, sql } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** `words` that go with it; the reply that answers it; whether a question led to a change; the part of the work an offer was taken up for. */
export type How = {
  words?: string;
  answerId?: string | null;
  ledToChange?: boolean;
  task?: string;
};

/**
 * The only writer of how a contribution was settled: state and activity together; who is credited follows from it (credit/credit.ts). Of two authors at once the second is
 * told. Call it inside the transaction of the verb that allowed it.
 */
export async function writeSettlement(
  ctx: Ctx,
  contribution: ContributionFacts,
  state: ContributionState,
  { words = "", answerId = null, ledToChange = false, task = "" }: How,
): Promise<void> {
  const back = state === "open";
  const settled = await ctx.db
    .update(contributions)
    .set({
      state,
      settledById: back ? null : ctx.actor.id,
      settledAt: back ? null : sql`now()`,
      settledWith: back ? null : words || null,
      answerId,
      ledToChange,
      task: task || null,
    })
    .where(and(eq(contributions.id, contribution.id), eq(contributions.state, contribution.state)))
    .returning({ id: contributions.id });
  if (settled.length === 0) refuse("contribution.resolved");

  const { kind, idea } = contribution;
  await record(ctx, {
    type: "contribution.resolved",
    challengeId: idea.challenge.id,
    ideaId: idea.id,
    contributionId: contribution.id,
    kind,
    state,
  });
}
