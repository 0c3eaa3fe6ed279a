import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { UnmaskAnswer } from "#db/enums.ts";
import { unmaskRequests } from "#db/schema/anonymity.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * A second person approves or declines a request to unmask an anonymous author; the author is
 * notified with the reason. The person who made the request can only withdraw it
 * (anonymity.own-asking). A request is answered once: of many simultaneous answers one succeeds
 * (else anonymity.answered).
 */
export function answerUnmask(
  ctx: Ctx,
  {
    ideaId,
    unmaskRequestId,
    answer,
  }: { ideaId: string; unmaskRequestId: string; answer: UnmaskAnswer },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const me = requireActorId(tx.actor);
    const idea = await loadIdea(tx, ideaId);
    allowIdea(tx.actor, "author.unmask", idea);
    const isRequest = and(
      eq(unmaskRequests.id, unmaskRequestId),
      eq(unmaskRequests.ideaId, ideaId),
    );
    const [answered] = await tx.db
      .update(unmaskRequests)
      .set({ answer, answeredById: me, answeredAt: sql`now()` })
      .where(
        and(
          isRequest,
          isNull(unmaskRequests.answer),
          answer === "agreed" ? ne(unmaskRequests.askedById, me) : undefined,
        ),
      )
      .returning({ id: unmaskRequests.id });
    if (!answered) return refuseAnswer(tx, isRequest);
    await record(tx, {
      type: answer === "agreed" ? "unmask.approved" : "unmask.declined",
      challengeId: idea.challenge.id,
      ideaId,
      unmaskRequestId,
    });
  });
}

async function refuseAnswer(ctx: Ctx, isRequest: ReturnType<typeof and>): Promise<never> {
  const [row] = await ctx.db
    .select({ answer: unmaskRequests.answer })
    .from(unmaskRequests)
    .where(isRequest);
  if (!row) return refuse("not-found");
  return refuse(row.answer ? "anonymity.answered" : "anonymity.own-asking");
}
