import { and, eq, sql } from "drizzle-orm";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowContribution, allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { holdContribution } from "../contribution/lock-contribution.ts";
import { writeSettlement } from "../contribution/write-resolution.ts";
import type { Ctx } from "../ctx.ts";
import { restoreText } from "../idea/restore-version.ts";
import { refuse } from "../refusals.ts";

/**
 * The author undoes that a suggestion was taken over: the text of before comes back as a new version, and the suggestion waits
 * again. Only while nobody wrote on: after that the versions are the place to choose from. Inside the transaction of the verb.
 */
export async function takeBackSuggestion(ctx: Ctx, contributionId: string): Promise<void> {
  const contribution = await holdContribution(ctx, contributionId);
  const { idea } = contribution;
  allowContribution(ctx.actor, "contribution.reopen", contribution);
  allowIdea(ctx.actor, "idea.edit", idea);

  const [made] = await ctx.db
    .select({ number: sql<number | null>`max(${ideaVersions.number})` })
    .from(ideaVersions)
    .where(and(eq(ideaVersions.ideaId, idea.id), eq(ideaVersions.contributionId, contribution.id)));
  if (made?.number) {
    if (made.number !== idea.version) refuse("contribution.went-on");
    const version = await restoreText(ctx, idea, made.number - 1);
    await record(ctx, {
      type: "idea.edited",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      version,
      restores: made.number - 1,
    });
  }
  await ctx.db
    .update(suggestions)
    .set({ taken: null })
    .where(eq(suggestions.contributionId, contribution.id));
  await writeSettlement(ctx, contribution, "open", {});
}
