import { allowContribution } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { leaveTeam } from "./leave-team.ts";
import { holdContribution } from "./lock-contribution.ts";
import { writeSettlement } from "./write-resolution.ts";

/** Whoever offered help that was taken up can no longer give it: they step back, off the team too, and the authors hear of it. */
export function stepBack(ctx: Ctx, input: { contributionId: string }): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await holdContribution(ctx, input.contributionId);
    allowContribution(ctx.actor, "contribution.step-back", contribution);
    await leaveTeam(ctx, contribution);
    await writeSettlement(ctx, contribution, "withdrawn", {});
    return { ideaId: contribution.idea.id };
  });
}
