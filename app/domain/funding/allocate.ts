import { ledger } from "#db/schema/funding.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";

/**
 * A sponsor gives a winner part of their pledge, in minor units. The first money makes it funded. The database refuses
 * more than is left (funding.over-pledge), however many are sent at once.
 */
export function allocate(ctx: Ctx, input: { ideaId: string; amountMinor: number; note?: string }) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.allocate", idea);

    if (idea.stage === "winner") await moveIdea(ctx, idea, "fund");
    const sponsorId = signedInId(ctx.actor);
    const [entry] = await ctx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "allocation",
        sponsorId,
        ideaId: idea.id,
        amountMinor: input.amountMinor,
        note: input.note ?? "",
        byId: sponsorId,
      })
      .returning({ ref: ledger.ref });
    await record(ctx, {
      type: "funding.allocated",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      sponsorId,
      ref: entry!.ref,
    });
  });
}
