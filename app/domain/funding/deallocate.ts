import { and, eq, sql } from "drizzle-orm";
import { ledger } from "#db/schema/funding.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * A sponsor takes money back from an idea that has not started yet, as a negative ledger entry in
 * minor units. Never more than they allocated (funding.more-than-given). An idea without any money
 * left is a winner again.
 */
export function deallocate(ctx: Ctx, input: { ideaId: string; amountMinor: number; note: string }) {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.allocate", idea);
    if (idea.stage !== "funded") refuse("idea.stage");

    const sponsorId = requireActorId(tx.actor);
    const [entry] = await tx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "allocation",
        sponsorId,
        ideaId: idea.id,
        amountMinor: -input.amountMinor,
        note: input.note,
        actorId: sponsorId,
      })
      .returning({ ref: ledger.ref });
    const [left] = await tx.db
      .select({ minor: sql<number>`sum(${ledger.amountMinor})`.mapWith(Number) })
      .from(ledger)
      .where(and(eq(ledger.ideaId, idea.id), eq(ledger.kind, "allocation")));
    if (left!.minor === 0) await moveIdea(tx, idea, "unfund");
    await record(tx, {
      type: "funding.deallocated",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      sponsorId,
      ref: entry!.ref,
    });
  });
}
