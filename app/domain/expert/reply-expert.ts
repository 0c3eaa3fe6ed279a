import { and, eq, sql } from "drizzle-orm";
import { expertRequests } from "#db/schema/expert.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { putRequest } from "./create-request.ts";
import type { ReplyExpert } from "./fields.ts";

/**
 * Who was asked hands it on to a colleague who knows more, or says that it is not for them; no reason is asked. An answer is simply
 * what they add to the idea. Refuses not-found where nobody asked them, expert.replied, and what putRequest refuses.
 */
export function replyExpert(ctx: Ctx, input: ReplyExpert): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const me = signedInId(ctx.actor);
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.see", idea);
    const mine = and(
      eq(expertRequests.id, input.requestId),
      eq(expertRequests.ideaId, idea.id),
      eq(expertRequests.expertId, me),
    );
    const [request] = await ctx.db.select().from(expertRequests).where(mine);
    if (!request) return refuse("not-found");
    if (request.reply) refuse("expert.replied");
    await ctx.db
      .update(expertRequests)
      .set({ reply: input.reply, repliedAt: sql`now()` })
      .where(mine);
    if (input.reply === "handed-on")
      await putRequest(ctx, idea, {
        expertId: input.personId,
        askedById: request.askedById,
        words: request.words,
        handedFromId: request.id,
      });
    else
      await record(ctx, {
        type: "expert.passed",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        requestId: request.id,
      });
  });
}
