import { sql } from "drizzle-orm";
import { allowIdea } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { openSeals } from "./reveal-authors.ts";

/** An author who kept their name out of it says that it is theirs, at any time and for good. Refuses seal.none where nothing is sealed. */
export function revealName(ctx: Ctx, { ideaId }: { ideaId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, ideaId);
    allowIdea(ctx.actor, "author.reveal", idea);
    const me = ctx.actor.behind ?? refuse("anonymity.none");
    await openSeals(
      { ...ctx, actor: { id: me, platform: [], roles: {} } },
      sql`select ${ideaId}::text`,
      "revealed",
    );
  });
}
