import { and, eq, isNull, or, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { thanks } from "#db/schema/recognition.ts";
import { requireActorId } from "../access/allow.ts";
import { enforce } from "../access/permission.ts";
import { recognitionRules } from "../access/recognition-rules.ts";
import { record } from "../activity/record.ts";
import { creditSql } from "../credit/credit.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { lockTarget, type RecognitionTarget, recognisedPerson } from "./recognised-person.ts";

/**
 * Thanks a person who wrote or helped an idea, or contributed to it, and notifies them. Thanking
 * again for the same thing changes the message without a new notification. Refuses recognition.own,
 * and not-found for a person who had no part in it.
 */
export function thank(
  ctx: Ctx,
  { toId, message, ...target }: RecognitionTarget & { toId: string; message: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const fromId = requireActorId(tx.actor);
    const { idea, authorIds } = await recognisedPerson(tx, target);
    const hadPart =
      authorIds.includes(toId) ||
      (target.contributionId === undefined && (await hasHelped(tx, idea.id, toId)));
    enforce(recognitionRules["recognition.thank"](tx.actor, { toId, hadPart }));
    if (!(await canBeThanked(tx, toId))) refuse("not-found");

    const [row] = await tx.db
      .insert(thanks)
      .values({
        ideaId: await lockTarget(tx, target),
        contributionId: target.contributionId ?? null,
        fromId,
        toId,
        message,
      })
      .onConflictDoUpdate({
        target: [thanks.ideaId, thanks.contributionId, thanks.fromId, thanks.toId],
        set: { message },
      })
      .returning({ id: thanks.id, isNew: sql<boolean>`xmax = 0` });
    if (row!.isNew)
      await record(tx, {
        type: "thanks.given",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        thanksId: row!.id,
        personId: toId,
        ...(target.contributionId ? { contributionId: target.contributionId } : {}),
      });
  });
}

// An active person or an anonymous author.
async function canBeThanked(ctx: Ctx, personId: string): Promise<boolean> {
  const isReachable = or(isNull(people.deactivatedAt), eq(people.kind, "placeholder"));
  return (await ctx.db.$count(people, and(eq(people.id, personId), isReachable))) > 0;
}

async function hasHelped(ctx: Ctx, ideaId: string, personId: string): Promise<boolean> {
  const rows = await ctx.db.execute(sql`
    select
    from ${creditSql} k
    where k.idea_id = ${ideaId} and k.person_id = ${personId}
    limit 1`);
  return rows.length > 0;
}
