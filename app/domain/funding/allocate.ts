import { ledger } from "#db/schema/funding.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";

/**
 * A sponsor allocates part of their pledge to a winner, in minor units. The first allocation makes
 * the idea funded. The database refuses more than is left of the pledge (funding.over-pledge), also
 * for parallel requests.
 */
export function allocate(ctx: Ctx, input: { ideaId: string; amountMinor: number; note?: string }) {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.allocate", idea);

    if (idea.stage === "winner") await moveIdea(tx, idea, "fund");
    const sponsorId = requireActorId(tx.actor);
    const [entry] = await tx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "allocation",
        sponsorId,
        ideaId: idea.id,
        amountMinor: input.amountMinor,
        note: input.note ?? "",
        actorId: sponsorId,
      })
      .returning({ ref: ledger.ref });
    await record(tx, {
      type: "funding.allocated",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      sponsorId,
      ref: entry!.ref,
    });
  });
}
