import { and, eq, sql } from "drizzle-orm";
import { expertRequests } from "#db/schema/expert.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { createRequest } from "./create-request.ts";
import type { ReplyExpert } from "./fields.ts";

/**
 * An expert hands a request on to a colleague, or declines it without a reason. To answer they
 * simply contribute to the idea. Refuses not-found for a person who was not asked, expert.replied,
 * and what createRequest refuses.
 */
export function replyExpert(ctx: Ctx, input: ReplyExpert): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const expertId = requireActorId(tx.actor);
    const idea = await lockIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.see", idea);
    const isOwnRequest = and(
      eq(expertRequests.id, input.requestId),
      eq(expertRequests.ideaId, idea.id),
      eq(expertRequests.expertId, expertId),
    );
    const [request] = await tx.db.select().from(expertRequests).where(isOwnRequest);
    if (!request) return refuse("not-found");
    if (request.reply) refuse("expert.replied");
    await tx.db
      .update(expertRequests)
      .set({ reply: input.reply, repliedAt: sql`now()` })
      .where(isOwnRequest);
    if (input.reply === "handed-on")
      await createRequest(tx, idea, {
        expertId: input.personId,
        askedById: request.askedById,
        message: request.message,
        handedFromId: request.id,
      });
    else
      await record(tx, {
        type: "expert.passed",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        requestId: request.id,
      });
  });
}
