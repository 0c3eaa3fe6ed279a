import { and, eq, sql } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { ideaCredits } from "#db/schema/idea.ts";
import { contributions } from "#db/schema/thread.ts";
import { allowContribution } from "../access/allow.ts";
import type { ContributionFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { inTransaction, type Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { loadContribution } from "./load-contribution.ts";
import { creditFor, settlements, type Settlement } from "./settlements.ts";

/**
 * The author accepts, declines, answers or resolves what somebody added; "open" takes that back. Who is accepted is
 * credited on the idea, and loses the credit when it is taken back. Of two authors at once the second is told.
 */
export function settleContribution(ctx: Ctx, input: { contributionId: string; state: ContributionState; words: string }) {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await loadContribution(ctx, input.contributionId);
    const back = input.state === "open";
    allowContribution(ctx.actor, back ? "contribution.reopen" : "contribution.settle", contribution);
    if (!back && !settlements[contribution.kind].includes(input.state as Settlement)) refuse("contribution.settled");

    const settled = await ctx.db.update(contributions)
      .set({ state: input.state, settledById: back ? null : ctx.actor.id, settledAt: back ? null : sql`now()`, settledWith: back ? null : input.words || null })
      .where(and(eq(contributions.id, contribution.id), eq(contributions.state, contribution.state))).returning({ id: contributions.id });
    if (settled.length === 0) refuse("contribution.settled");

    await keepCredit(ctx, contribution, input.state);
    const { kind, idea } = contribution;
    await record(ctx, { type: "contribution.settled", challengeId: idea.challenge.id, ideaId: idea.id, contributionId: contribution.id, kind, state: input.state });
  });
}

async function keepCredit(ctx: Ctx, { id, kind, byId, idea }: ContributionFacts, state: ContributionState) {
  await ctx.db.delete(ideaCredits).where(and(eq(ideaCredits.ideaId, idea.id), eq(ideaCredits.contributionId, id)));
  const credit = creditFor(kind, state);
  if (credit && byId && !idea.authorIds.includes(byId)) await ctx.db.insert(ideaCredits).values({ ideaId: idea.id, personId: byId, kind: credit, contributionId: id });
}
