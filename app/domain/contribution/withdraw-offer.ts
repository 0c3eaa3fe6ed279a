import { allowContribution } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { leaveTeam } from "./leave-team.ts";
import { lockContribution } from "./lock-contribution.ts";
import { writeResolution } from "./write-resolution.ts";

/**
 * Withdraws an accepted offer of help: its author also leaves the team, and the authors of the idea
 * are notified.
 */
export function withdrawOffer(
  ctx: Ctx,
  input: { contributionId: string },
): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (tx) => {
    const contribution = await lockContribution(tx, input.contributionId);
    allowContribution(tx.actor, "contribution.withdraw-offer", contribution);
    await leaveTeam(tx, contribution);
    await writeResolution(tx, contribution, "withdrawn", {});
    return { ideaId: contribution.idea.id };
  });
}
