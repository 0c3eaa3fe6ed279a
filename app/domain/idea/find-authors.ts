import { and, eq, notExists, sql } from "drizzle-orm";
import { ideaAuthors } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { personSeesChallenge } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { findPeople } from "../people/find-people.ts";
import { loadIdea } from "./load-idea.ts";

/**
 * Colleagues who could become author of this idea: they may see its challenge and are no author
 * yet. At most eight.
 */
export async function findAuthors(ctx: Ctx, ideaId: string, q: string) {
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "idea.edit", idea);
  if (q === "") return [];
  const author = ctx.db
    .select({ one: sql`1` })
    .from(ideaAuthors)
    .where(and(eq(ideaAuthors.ideaId, ideaId), eq(ideaAuthors.personId, people.id)));
  return findPeople(ctx, q, and(personSeesChallenge(idea.challenge), notExists(author)));
}
