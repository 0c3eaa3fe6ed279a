import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export const ideaFacts = (ctx: Ctx) => ({
  id: ideas.id,
  stage: ideas.stage,
  version: ideas.version,
  authorIds: sql<string[]>`array(select person_id from idea_authors where idea_id = ${ideas.id} order by position)`,
  ownerId: sql<string | null>`(select owner_id from implementations where idea_id = ${ideas.id})`,
  challenge: challengeFacts(ctx),
});

/** The facts every rule and move of an idea looks at, in one query. Refuses with not-found; asks nobody's permission yet. */
export async function loadIdea(ctx: Ctx, id: string): Promise<IdeaFacts> {
  const [row] = await ctx.db.select(ideaFacts(ctx)).from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId)).where(eq(ideas.id, id));
  return row ?? refuse("not-found");
}
