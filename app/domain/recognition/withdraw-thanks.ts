import { eq } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import { requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadThanks } from "./load-thanks.ts";

/**
 * Withdraws thanks the actor gave, with their notification. Refuses not-found, also for thanks by
 * another person.
 */
export function withdrawThanks(ctx: Ctx, { thanksId }: { thanksId: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    requireActorId(tx.actor);
    const { idea, toId } = await loadThanks(tx, thanksId, "thanks.withdraw");
    const [withdrawn] = await tx.db
      .delete(thanks)
      .where(eq(thanks.id, thanksId))
      .returning({ id: thanks.id });
    if (withdrawn)
      await record(tx, {
        type: "thanks.withdrawn",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        thanksId,
        personId: toId,
      });
  });
}
