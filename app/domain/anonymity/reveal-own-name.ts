import { sql } from "drizzle-orm";
import { allowIdea } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { revealAuthors } from "./reveal-authors.ts";

/**
 * An anonymous author reveals their own name, at any time and for good. Refuses anonymity.none for
 * other authors.
 */
export function revealOwnName(ctx: Ctx, { ideaId }: { ideaId: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId);
    allowIdea(tx.actor, "author.reveal", idea);
    const me = tx.actor.realPersonId ?? refuse("anonymity.none");
    await revealAuthors(
      { ...tx, actor: { id: me, platform: [], roles: {} } },
      sql`select ${ideaId}::text`,
      "revealed",
    );
  });
}
