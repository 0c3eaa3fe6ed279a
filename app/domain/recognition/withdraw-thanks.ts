import { eq } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadThanks } from "./load-thanks.ts";

/** Who gave thanks takes them back: nothing of them is left, nor of the news. Refuses not-found, also for those of others. */
export function takeBackThanks(ctx: Ctx, { thanksId }: { thanksId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    signedInId(ctx.actor);
    const { idea, toId } = await loadThanks(ctx, thanksId, "fromId");
    const [gone] = await ctx.db
      .delete(thanks)
      .where(eq(thanks.id, thanksId))
      .returning({ id: thanks.id });
    if (gone)
      await record(ctx, {
        type: "thanks.withdrawn",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        thanksId,
        personId: toId,
      });
  });
}
