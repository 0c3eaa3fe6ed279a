import { and, eq, exists, ne, or, type SQL, sql } from "drizzle-orm";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { challengeVisible } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/** The rule "idea.see" as SQL over ideas joined to challenges. tests/access compares the two. */
export function ideaVisible(ctx: Ctx): SQL {
  const isOwn = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, ideas.id), eq(ideaAuthors.personId, ctx.actor.id ?? "")));
  return and(challengeVisible(ctx), or(ne(ideas.stage, "draft"), exists(isOwn)))!;
}
