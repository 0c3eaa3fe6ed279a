import { sql } from "drizzle-orm";
import type { IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "./load-idea.ts";

/** The idea as it stands now, and stays until this transaction ends: nobody else changes it, nobody ends its challenge's phase. */
export async function holdIdea(ctx: Ctx, id: string): Promise<IdeaFacts> {
  // The challenge first, as whoever ends a phase does: two who want both never wait for each other.
  await ctx.db.execute(sql`
    with held as materialized (select id from challenges where id = (select challenge_id from ideas where id = ${id}) for share)
    select from ideas i join held on held.id = i.challenge_id where i.id = ${id} for no key update of i`);
  return loadIdea(ctx, id);
}
