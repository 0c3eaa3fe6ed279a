import { eq, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export const ideaFacts = (ctx: Ctx) => ({
  id: ideas.id,
  stage: ideas.stage,
  version: ideas.version,
  authorIds: sql<
    string[]
  >`array(select person_id from idea_authors where idea_id = ${ideas.id} order by position)`,
  ownerId: sql<string | null>`(select owner_id from implementations where idea_id = ${ideas.id})`,
  challenge: challengeFacts(ctx),
});

/**
 * The facts that the rules and moves of an idea read, in one query. Refuses not-found; does not
 * check permission.
 */
export async function loadIdea(ctx: Ctx, id: string): Promise<IdeaFacts> {
  const [row] = await ctx.db
    .select(ideaFacts(ctx))
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, id));
  return row ?? refuse("not-found");
}

/**
 * The same for many ideas, in one query and in the given order. Refuses not-found when one does not
 * exist.
 */
export async function loadIdeas(ctx: Ctx, ids: readonly string[]): Promise<IdeaFacts[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select(ideaFacts(ctx))
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, anyOf(ids)));
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? refuse("not-found"));
}
