import { sql } from "drizzle-orm";
import { unmaskRequests } from "#db/schema/anonymity.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * Requests to unmask an anonymous author because of abuse, with a reason. Notifies the others who
 * may answer it; reveals nothing yet. Refuses anonymity.opened where the name is known, and
 * anonymity.asked where another request is open.
 */
export function requestUnmask(
  ctx: Ctx,
  { ideaId, reason }: { ideaId: string; reason: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const askedById = requireActorId(tx.actor);
    const idea = await lockIdea(tx, ideaId);
    allowIdea(tx.actor, "author.unmask", idea);
    const [author] = await tx.db.execute<{ revealed: boolean }>(sql`
      select revealed_at is not null as revealed
      from anonymous_authors
      where idea_id = ${ideaId}`);
    if (!author) refuse("not-found");
    if (author.revealed) refuse("anonymity.opened");
    const [request] = await tx.db
      .insert(unmaskRequests)
      .values({ ideaId, askedById, reason })
      .onConflictDoNothing()
      .returning({ id: unmaskRequests.id });
    if (!request) refuse("anonymity.asked");
    await record(tx, {
      type: "unmask.requested",
      challengeId: idea.challenge.id,
      ideaId,
      unmaskRequestId: request.id,
    });
  });
}
