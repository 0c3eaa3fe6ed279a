import { and, eq, exists, ne, or, type SQL, sql } from "drizzle-orm";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/** The rule "idea.see" as SQL over ideas joined to challenges. tests/access holds the two against each other. */
export function seesIdeaSql(ctx: Ctx): SQL {
  const wrote = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, ideas.id), eq(ideaAuthors.personId, ctx.actor.id ?? "")));
  return and(seesChallengeSql(ctx), or(ne(ideas.stage, "draft"), exists(wrote)))!;
}
