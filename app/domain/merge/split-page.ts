import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { splitOpen } from "./merge-rules.ts";

/** The text of an idea, for its authors to take a part out of. One query; refuses access.not-yours. */
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
  allowIdea(ctx.actor, "idea.submit", row); // its authors, whatever the phase
  return {
    idea: { id: ideaId, title: row.title, body: row.body, challengeId: row.challenge.id },
    newId: row.newId,
    may: splitOpen(ctx.actor, row),
  };
}
