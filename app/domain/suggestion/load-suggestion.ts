import { and, asc, eq, gte } from "drizzle-orm";
import { fromSavedChange } from "#app/rich-text/change/saved-change.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import type { SuggestedText } from "./suggested-text.ts";

export type LoadedSuggestion = SuggestedText & {
  baseVersion: number;
  acceptMode: (typeof suggestions.$inferSelect)["acceptMode"];
};

/**
 * Loads the text an improvement suggests, with the version it is based on and all later ones. Null
 * for an improvement without a suggested text.
 */
export async function loadSuggestion(
  ctx: Ctx,
  contributionId: string,
): Promise<LoadedSuggestion | null> {
  const rows = await ctx.db
    .select({
      title: suggestions.title,
      body: suggestions.body,
      baseVersion: suggestions.baseVersion,
      acceptMode: suggestions.acceptMode,
      version: { title: ideaVersions.title, body: ideaVersions.body, change: ideaVersions.change },
    })
    .from(suggestions)
    .innerJoin(
      ideaVersions,
      and(
        eq(ideaVersions.ideaId, suggestions.ideaId),
        gte(ideaVersions.number, suggestions.baseVersion),
      ),
    )
    .where(eq(suggestions.contributionId, contributionId))
    .orderBy(asc(ideaVersions.number));
  const [first] = rows;
  if (!first) return null;
  const [base, ...later] = rows.map(({ version }) => ({
    ...version,
    change: version.change && fromSavedChange(version.change),
  }));
  return {
    proposed: { title: first.title, body: first.body },
    base: base!,
    later,
    baseVersion: first.baseVersion,
    acceptMode: first.acceptMode,
  };
}
