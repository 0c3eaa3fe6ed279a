import { sql } from "drizzle-orm";
import type { IdeaFacts } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "./load-idea.ts";

/**
 * Locks the idea, and its challenge's phase, until this transaction ends, and returns its facts.
 * Refuses not-found.
 */
export async function lockIdea(ctx: Ctx, id: string): Promise<IdeaFacts> {
  // Locks the challenge first, like the code that ends a phase, so that the two cannot deadlock.
  await ctx.db.execute(sql`
    with locked as materialized (
      select id
      from challenges
      where id = (select challenge_id from ideas where id = ${id})
      for share)
    select from ideas i
    join locked on locked.id = i.challenge_id
    where i.id = ${id}
    for no key update of i`);
  return loadIdea(ctx, id);
}
