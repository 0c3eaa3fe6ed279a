import { and, eq, exists, ne, or, type SQL, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { actorIds } from "../actor.ts";
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

/**
 * isAuthorOrPlaceholder (access/idea-rules.ts) as SQL over ideas, for signed-in actors.
 * tests/access compares the two.
 */
export const ideaOwn = (ctx: Ctx): SQL => sql`exists (
  select from idea_authors own
  where own.idea_id = ideas.id and own.person_id = ${anyOf(actorIds(ctx.actor))}
)`;
