import { and, asc, eq, gte } from "drizzle-orm";
import { readChange } from "#app/rich-text/change/saved-change.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import type { Suggested } from "./suggested-text.ts";

export type LoadedSuggestion = Suggested & {
  baseVersion: number;
  taken: (typeof suggestions.$inferSelect)["taken"];
};

/** What an improvement wants of the text, with the version it was written on and all since; null when it carries no change. */
export async function loadSuggestion(
  ctx: Ctx,
  contributionId: string,
): Promise<LoadedSuggestion | null> {
  const rows = await ctx.db
    .select({
      title: suggestions.title,
      body: suggestions.body,
      base: suggestions.base,
      taken: suggestions.taken,
      version: { title: ideaVersions.title, body: ideaVersions.body, change: ideaVersions.change },
    })
    .from(suggestions)
    .innerJoin(
      ideaVersions,
      and(eq(ideaVersions.ideaId, suggestions.ideaId), gte(ideaVersions.number, suggestions.base)),
    )
    .where(eq(suggestions.contributionId, contributionId))
    .orderBy(asc(ideaVersions.number));
  const [first] = rows;
  if (!first) return null;
  const [base, ...later] = rows.map(({ version }) => ({
    ...version,
    change: version.change && readChange(version.change),
  }));
  return {
    proposed: { title: first.title, body: first.body },
    base: base!,
    later,
    baseVersion: first.base,
    taken: first.taken,
  };
}
