import { and, eq, sql } from "drizzle-orm";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowContribution, allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { lockContribution } from "../contribution/lock-contribution.ts";
import { writeResolution } from "../contribution/write-resolution.ts";
import type { Ctx } from "../ctx.ts";
import { restoreText } from "../idea/restore-version.ts";
import { refuse } from "../refusals.ts";

/**
 * Reverts an accepted suggestion: the text before it becomes a new version, and the suggestion is
 * open again. Possible only while no newer version exists; after that authors restore a version
 * instead. Refuses contribution.went-on. Call it inside the transaction of the verb.
 */
export async function revertSuggestion(ctx: Ctx, contributionId: string): Promise<void> {
  const contribution = await lockContribution(ctx, contributionId);
  const { idea } = contribution;
  allowContribution(ctx.actor, "contribution.reopen", contribution);
  allowIdea(ctx.actor, "idea.edit", idea);

  const [accepted] = await ctx.db
    .select({ number: sql<number | null>`max(${ideaVersions.number})` })
    .from(ideaVersions)
    .where(and(eq(ideaVersions.ideaId, idea.id), eq(ideaVersions.contributionId, contribution.id)));
  if (accepted?.number) {
    if (accepted.number !== idea.version) refuse("contribution.went-on");
    const version = await restoreText(ctx, idea, accepted.number - 1);
    await record(ctx, {
      type: "idea.edited",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      version,
      restores: accepted.number - 1,
    });
  }
  await ctx.db
    .update(suggestions)
    .set({ acceptMode: null })
    .where(eq(suggestions.contributionId, contribution.id));
  await writeResolution(ctx, contribution, "open", {});
}
