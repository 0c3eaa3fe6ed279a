import { and, eq, sql } from "drizzle-orm";
import type { ContributionState } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/contribution-rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * A message; the reply that is the answer; whether a question changed the idea; the part of the
 * work for which an offer was accepted.
 */
export type ResolutionDetails = {
  message?: string;
  answerId?: string | null;
  causedChange?: boolean;
  task?: string;
};

/**
 * The only writer of the resolution of a contribution; credit follows from it (credit/credit.ts).
 * When two authors resolve it at once, the second is refused with contribution.resolved. Call it
 * inside the transaction of the verb that checked the permission.
 */
export async function writeResolution(
  ctx: Ctx,
  contribution: ContributionFacts,
  state: ContributionState,
  { message = "", answerId = null, causedChange = false, task = "" }: ResolutionDetails,
): Promise<void> {
  const isReopened = state === "open";
  const resolved = await ctx.db
    .update(contributions)
    .set({
      state,
      resolvedById: isReopened ? null : ctx.actor.id,
      resolvedAt: isReopened ? null : sql`now()`,
      resolutionMessage: isReopened ? null : message || null,
      answerId,
      causedChange,
      task: task || null,
    })
    .where(and(eq(contributions.id, contribution.id), eq(contributions.state, contribution.state)))
    .returning({ id: contributions.id });
  if (resolved.length === 0) refuse("contribution.resolved");

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
