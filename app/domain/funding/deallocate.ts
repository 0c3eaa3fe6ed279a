import { and, eq, sql } from "drizzle-orm";
import { ledger } from "#db/schema/funding.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * A sponsor takes back money from an idea that has not been started yet; the ledger gets a counter-entry. Never more
 * than they gave (funding.more-than-given). Without any money left the idea is a winner again.
 */
export function takeBack(ctx: Ctx, input: { ideaId: string; amountMinor: number; note: string }) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.allocate", idea);
    if (idea.stage !== "funded") refuse("idea.stage");

    const sponsorId = signedInId(ctx.actor);
    const [entry] = await ctx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "allocation",
        sponsorId,
        ideaId: idea.id,
        amountMinor: -input.amountMinor,
        note: input.note,
        byId: sponsorId,
      })
      .returning({ ref: ledger.ref });
    const [left] = await ctx.db
      .select({ minor: sql<number>`sum(${ledger.amountMinor})`.mapWith(Number) })
      .from(ledger)
      .where(and(eq(ledger.ideaId, idea.id), eq(ledger.kind, "allocation")));
    if (left!.minor === 0) await moveIdea(ctx, idea, "unfund");
    await record(ctx, {
      type: "funding.deallocated",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      sponsorId,
      ref: entry!.ref,
    });
  });
}
