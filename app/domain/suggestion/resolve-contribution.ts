import { eq } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { allowContribution } from "../access/allow.ts";
import type { ContributionFacts } from "../access/contribution-rules.ts";
import { leaveTeam } from "../contribution/leave-team.ts";
import { lockContribution } from "../contribution/lock-contribution.ts";
import { type Resolution, resolutions } from "../contribution/resolutions.ts";
import { writeResolution } from "../contribution/write-resolution.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { addAuthor } from "../idea/add-author.ts";
import { refuse } from "../refusals.ts";
import { acceptSuggestion } from "./accept-suggestion.ts";
import { revertSuggestion } from "./revert-suggestion.ts";

type Input = {
  contributionId: string;
  state: Exclude<ContributionState, "withdrawn">;
  message: string;
  causedChange?: boolean;
  as?: "team" | "part";
  task?: string;
};

/**
 * An author accepts, declines, answers or resolves a contribution; "open" reopens it. Accepting
 * changes the text for a suggestion, and the team or the work for an offer; reopening undoes that.
 * Credit follows from it (credit/credit.ts). When two authors do so at once, the second is refused
 * with contribution.resolved.
 */
export function resolveContribution(ctx: Ctx, input: Input) {
  return inTransaction(ctx, async (tx) => {
    const contribution = await lockContribution(tx, input.contributionId);
    const { state } = input;
    if (state === "open") await reopen(tx, contribution);
    else await resolve(tx, contribution, state, input);
  });
}

async function reopen(ctx: Ctx, contribution: ContributionFacts): Promise<void> {
  allowContribution(ctx.actor, "contribution.reopen", contribution);
  const wasAccepted = contribution.state === "accepted";
  if (wasAccepted && (await hasSuggestion(ctx, contribution)))
    return revertSuggestion(ctx, contribution.id);
  if (wasAccepted && contribution.kind === "offer") await leaveTeam(ctx, contribution);
  await writeResolution(ctx, contribution, "open", {});
}

async function resolve(
  ctx: Ctx,
  contribution: ContributionFacts,
  state: Resolution,
  input: Input,
): Promise<void> {
  const { kind } = contribution;
  allowContribution(ctx.actor, "contribution.resolve", contribution);
  if (!resolutions[kind].includes(state)) refuse("contribution.resolved");

  const isAccepted = state === "accepted";
  if (isAccepted && (await hasSuggestion(ctx, contribution))) {
    await acceptSuggestion(ctx, { ...input, acceptance: { as: "whole" } });
    return;
  }
  if (isAccepted && kind === "offer" && input.as === "team") await addToTeam(ctx, contribution);
  await writeResolution(ctx, contribution, state, {
    message: input.message,
    causedChange: kind === "question" && input.causedChange,
    task: kind === "offer" && input.as !== "team" ? input.task : "",
  });
}

const hasSuggestion = async (ctx: Ctx, { id }: ContributionFacts) =>
  (await ctx.db.$count(suggestions, eq(suggestions.contributionId, id))) > 0;

async function addToTeam(ctx: Ctx, { authorId, idea }: ContributionFacts) {
  if (!authorId) return refuse("not-found");
  await addAuthor(ctx, { ideaId: idea.id, personId: authorId });
}
