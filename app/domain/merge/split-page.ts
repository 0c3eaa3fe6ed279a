import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { mergeRules } from "../access/merge-rules.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * The text of an idea, for its authors to split a part off. One query. Refuses access.not-yours.
 */
export async function splitPage(ctx: Ctx, ideaId: string) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      body: ideas.body,
      newId: sql<string>`'idea_' || gen_random_uuid()`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.submit", row); // authors only, in any phase
  return {
    idea: { id: ideaId, title: row.title, body: row.body, challengeId: row.challenge.id },
    newId: row.newId,
    may: mergeRules["idea.split"](ctx.actor, row),
  };
}
