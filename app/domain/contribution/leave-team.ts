import { and, eq, isNull } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/contribution-rules.ts";
import { ideaRules } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { removeAuthor } from "../idea/remove-author.ts";

/**
 * Removes the author of an accepted offer from the team again, while the team can still change.
 * After that they stay credited.
 */
export async function leaveTeam(
  ctx: Ctx,
  { id, authorId, idea }: ContributionFacts,
): Promise<void> {
  const isOnTeam =
    authorId !== null && idea.authorIds.includes(authorId) && idea.authorIds.length > 1;
  if (!isOnTeam || ideaRules["idea.edit"](ctx.actor, idea) !== true) return;
  const joinedByOffer = await ctx.db.$count(
    contributions,
    and(eq(contributions.id, id), isNull(contributions.task)),
  );
  if (joinedByOffer) await removeAuthor(ctx, { ideaId: idea.id, personId: authorId });
}
