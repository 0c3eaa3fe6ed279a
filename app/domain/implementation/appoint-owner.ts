import { and, eq, isNull } from "drizzle-orm";
import { implementations } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { challengeRules } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** The manager appoints who makes a winner real, with what it should bring, in its own unit. Only somebody who can see the idea. */
export function appointOwner(
  ctx: Ctx,
  input: { ideaId: string; ownerId: string; expectedOutcome: string | null; outcomeUnit: string },
) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.appoint", idea);
    const [owner] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, input.ownerId), isNull(people.deactivatedAt)));
    if (!owner) refuse("not-found");
    const theirs = await loadChallenge(
      { ...ctx, actor: { id: owner.id, platform: [], roles: {} } },
      idea.challenge.id,
    );
    const sees =
      idea.authorIds.includes(owner.id) ||
      challengeRules["challenge.see"]({ id: owner.id, platform: [], roles: {} }, theirs) === true;
    if (!sees) refuse("people.cannot-see");

    const plan = {
      ownerId: owner.id,
      expectedOutcome: input.expectedOutcome,
      outcomeUnit: input.outcomeUnit,
    };
    await ctx.db
      .insert(implementations)
      .values({ ideaId: idea.id, ...plan })
      .onConflictDoUpdate({ target: implementations.ideaId, set: plan });
    await record(ctx, {
      type: "owner.appointed",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      ownerId: owner.id,
    });
  });
}
