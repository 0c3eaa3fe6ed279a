import { ledger } from "#db/schema/funding.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";

/** The owner writes down money spent, in minor units; more than the budget is allowed and shows. Negative corrects an earlier entry. */
export function noteExpense(
  ctx: Ctx,
  input: { ideaId: string; amountMinor: number; note: string },
) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.build", idea);
    const [entry] = await ctx.db
      .insert(ledger)
      .values({
        challengeId: idea.challenge.id,
        kind: "expense",
        ideaId: idea.id,
        amountMinor: input.amountMinor,
        note: input.note,
        byId: ctx.actor.id,
      })
      .returning({ ref: ledger.ref });
    await record(ctx, {
      type: "expense.recorded",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      ref: entry!.ref,
    });
  });
}
