import { and, eq, sql } from "drizzle-orm";
import type { ReactionKind } from "#db/enums.ts";
import { reactions } from "#db/schema/recognition.ts";
import { requireActorId } from "../access/allow.ts";
import { enforce } from "../access/permission.ts";
import { recognitionRules } from "../access/recognition-rules.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockTarget, type RecognitionTarget, recognisedPerson } from "./recognised-person.ts";

/**
 * Adds the actor's reaction to an idea or contribution, or withdraws it: sets the state, never
 * toggles it, and records a change once. People cannot react to their own, but can always withdraw.
 * Refuses recognition.own.
 */
export function react(
  ctx: Ctx,
  { kind, want, ...target }: RecognitionTarget & { kind: ReactionKind; want: "on" | "off" },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const personId = requireActorId(tx.actor);
    const { idea, authorIds } = await recognisedPerson(tx, target);
    const ideaId = await lockTarget(tx, target);
    const key = { ideaId, contributionId: target.contributionId ?? null };
    const event = {
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      kind,
      ...(key.contributionId ? { contributionId: key.contributionId } : {}),
    };
    if (want === "on") {
      enforce(recognitionRules["recognition.react"](tx.actor, { authorIds }));
      const [added] = await tx.db
        .insert(reactions)
        .values({ ...key, personId, kind })
        .onConflictDoNothing()
        .returning({ kind: reactions.kind });
      if (added) await record(tx, { type: "reaction.given", ...event });
    } else {
      const [withdrawn] = await tx.db
        .delete(reactions)
        .where(
          and(
            eq(reactions.ideaId, ideaId),
            sql`${reactions.contributionId} is not distinct from ${key.contributionId}`,
            eq(reactions.personId, personId),
            eq(reactions.kind, kind),
          ),
        )
        .returning({ kind: reactions.kind });
      if (withdrawn) await record(tx, { type: "reaction.withdrawn", ...event });
    }
  });
}
