import { ledger } from "#db/schema/funding.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";

/**
 * The owner records money spent, in minor units. More than the budget is allowed and shown. A
 * negative amount corrects an earlier entry.
 */
export function recordExpense(
  ctx: Ctx,
  input: { ideaId: string; amountMinor: number; note: string },
) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.build", idea);
    const [entry] = await tx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "expense",
        ideaId: idea.id,
        amountMinor: input.amountMinor,
        note: input.note,
        actorId: tx.actor.id,
      })
      .returning({ ref: ledger.ref });
    await record(tx, {
      type: "expense.recorded",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      ref: entry!.ref,
    });
  });
}
