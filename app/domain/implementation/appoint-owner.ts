import { and, eq, isNull } from "drizzle-orm";
import { implementations } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { implementationRules } from "../access/implementation-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * The manager appoints the owner of a winner, with the expected outcome in the idea's own unit. The
 * owner must be able to see the idea (people.cannot-see).
 */
export function appointOwner(
  ctx: Ctx,
  input: { ideaId: string; ownerId: string; expectedOutcome: string | null; outcomeUnit: string },
) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.appoint", idea);
    const [owner] = await tx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, input.ownerId), isNull(people.deactivatedAt)));
    if (!owner) refuse("not-found");
    const ownerActor = { id: owner.id, platform: [], roles: {} };
    const challenge = await loadChallenge({ ...tx, actor: ownerActor }, idea.challenge.id);
    enforce(implementationRules["implementation.own"](ownerActor, { ...idea, challenge }));

    const plan = {
      ownerId: owner.id,
      expectedOutcome: input.expectedOutcome,
      outcomeUnit: input.outcomeUnit || null,
    };
    await tx.db
      .insert(implementations)
      .values({ ideaId: idea.id, ...plan })
      .onConflictDoUpdate({ target: implementations.ideaId, set: plan });
    await record(tx, {
      type: "owner.appointed",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      ownerId: owner.id,
    });
  });
}
