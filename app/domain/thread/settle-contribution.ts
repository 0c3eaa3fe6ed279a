import { eq } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { suggestions } from "#db/schema/thread.ts";
import { allowContribution } from "../access/allow.ts";
import { inTransaction, type Ctx } from "../ctx.ts";
import { holdIdea } from "../idea/hold-idea.ts";
import { refuse } from "../refusals.ts";
import { acceptSuggestion } from "./accept-suggestion.ts";
import { loadContribution } from "./load-contribution.ts";
import { settlements, type Settlement } from "./settlements.ts";
import { takeBackSuggestion } from "./take-back-suggestion.ts";
import { writeSettlement } from "./write-settlement.ts";

/**
 * The author accepts, declines, answers or resolves what somebody added; "open" takes that back. Who is accepted is
 * credited on the idea, and loses the credit when it is taken back. A suggestion that is accepted comes into the text, and
 * goes out of it when that is taken back. Of two authors at once the second is told.
 */
export function settleContribution(ctx: Ctx, input: { contributionId: string; state: ContributionState; words: string }) {
  return inTransaction(ctx, async (ctx) => {
    const { idea: { id: ideaId } } = await loadContribution(ctx, input.contributionId);
    const idea = await holdIdea(ctx, ideaId); // before the decision freezes who helped, or after it: never while
    const contribution = { ...(await loadContribution(ctx, input.contributionId)), idea };
    const back = input.state === "open";
    allowContribution(ctx.actor, back ? "contribution.reopen" : "contribution.settle", contribution);
    if (!back && !settlements[contribution.kind].includes(input.state as Settlement)) refuse("contribution.settled");

    const suggested = (await ctx.db.$count(suggestions, eq(suggestions.contributionId, contribution.id))) > 0;
    if (suggested && input.state === "accepted") await acceptSuggestion(ctx, { ...input, take: { as: "whole" } });
    else if (suggested && back && contribution.state === "accepted") await takeBackSuggestion(ctx, contribution.id);
    else await writeSettlement(ctx, contribution, input.state, input.words);
  });
}
