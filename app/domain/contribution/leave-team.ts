import { and, eq, isNull } from "drizzle-orm";
import { contributions } from "#db/schema/contribution.ts";
import type { ContributionFacts } from "../access/rules.ts";
import { ideaRules } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { removeAuthor } from "../idea/remove-author.ts";

/** Whoever came onto the team by an offer goes off it again, while its authors can still change; later their part in it stays told. */
export async function leaveTeam(ctx: Ctx, { id, byId, idea }: ContributionFacts): Promise<void> {
  if (
    !byId ||
    !idea.authorIds.includes(byId) ||
    idea.authorIds.length === 1 ||
    ideaRules["idea.edit"](ctx.actor, idea) !== true
  )
    return;
  const forTeam = await ctx.db.$count(
    contributions,
    and(eq(contributions.id, id), isNull(contributions.task)),
  );
  if (forTeam) await removeAuthor(ctx, { ideaId: idea.id, personId: byId });
}
