import { eq } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { allowContribution } from "../access/allow.ts";
import type { ContributionFacts } from "../access/rules.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { addAuthor } from "../idea/add-author.ts";
import { refuse } from "../refusals.ts";
import { acceptSuggestion } from "../suggestion/accept-suggestion.ts";
import { takeBackSuggestion } from "../suggestion/withdraw-suggestion.ts";
import { leaveTeam } from "./leave-team.ts";
import { holdContribution } from "./lock-contribution.ts";
import { type Settlement, settlements } from "./resolutions.ts";
import { writeSettlement } from "./write-resolution.ts";

type Settling = {
  contributionId: string;
  state: Exclude<ContributionState, "withdrawn">;
  words: string;
  ledToChange?: boolean;
  as?: "team" | "part";
  task?: string;
};

/**
 * The author accepts, declines, answers or resolves what somebody added; "open" takes that back. A suggestion that is accepted
 * comes into the text, whoever offers help onto the team or to a part of the work; taken back, each goes again. Of two authors
 * at once the second is told. Who is credited follows from it (credit/credit.ts).
 */
export function settleContribution(ctx: Ctx, input: Settling) {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await holdContribution(ctx, input.contributionId);
    const { kind, state } = contribution;
    const back = input.state === "open";
    allowContribution(
      ctx.actor,
      back ? "contribution.reopen" : "contribution.settle",
      contribution,
    );
    if (!back && !settlements[kind].includes(input.state as Settlement))
      refuse("contribution.resolved");

    const suggested =
      (await ctx.db.$count(suggestions, eq(suggestions.contributionId, contribution.id))) > 0;
    if (suggested && input.state === "accepted")
      return void (await acceptSuggestion(ctx, { ...input, take: { as: "whole" } }));
    if (suggested && back && state === "accepted") return takeBackSuggestion(ctx, contribution.id);
    if (kind === "offer" && back && state === "accepted") await leaveTeam(ctx, contribution);
    if (kind === "offer" && input.state === "accepted" && input.as === "team")
      await join(ctx, contribution);
    const how = {
      words: input.words,
      ledToChange: kind === "question" && input.ledToChange,
      task: kind === "offer" && input.as !== "team" ? input.task : "",
    };
    await writeSettlement(ctx, contribution, input.state, back ? {} : how);
  });
}

async function join(ctx: Ctx, { byId, idea }: ContributionFacts) {
  if (!byId) return refuse("not-found");
  await addAuthor(ctx, { ideaId: idea.id, personId: byId });
}
