import { and, eq, isNull, or, sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { thanks } from "#db/schema/recognition.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { creditSql } from "../credit/credit.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { sealedSql } from "../people/placeholder-query.ts";
import { refuse } from "../refusals.ts";
import { type About, kindTo } from "./recognised-person.ts";

/**
 * Thanks to whoever wrote or helped an idea, or added something to it, with what for. They hear of it. Thanking again for the same
 * thing changes the words and tells nobody anew. Refuses kindness.own, and not-found for somebody who had no part in it.
 */
export function thank(
  ctx: Ctx,
  { toId, words, ...about }: About & { toId: string; words: string },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const fromId = signedInId(ctx.actor);
    const { idea, byIds } = await kindTo(ctx, about);
    if (toId === fromId) refuse("kindness.own");
    if (
      !byIds.includes(toId) &&
      (about.contributionId !== undefined || !(await helped(ctx, idea.id, toId)))
    )
      refuse("not-found");
    if (
      (await ctx.db.$count(
        people,
        and(eq(people.id, toId), or(isNull(people.deactivatedAt), sealedSql(people.id))),
      )) === 0
    )
      refuse("not-found");

    const [row] = await ctx.db
      .insert(thanks)
      .values({
        ideaId: idea.id,
        contributionId: about.contributionId ?? null,
        fromId,
        toId,
        words,
      })
      .onConflictDoUpdate({
        target: [thanks.ideaId, thanks.contributionId, thanks.fromId, thanks.toId],
        set: { words },
      })
      .returning({ id: thanks.id, fresh: sql<boolean>`xmax = 0` });
    if (row!.fresh)
      await record(ctx, {
        type: "thanks.given",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        thanksId: row!.id,
        personId: toId,
        ...(about.contributionId ? { contributionId: about.contributionId } : {}),
      });
  });
}

const helped = async (ctx: Ctx, ideaId: string, personId: string) =>
  (
    await ctx.db.execute(
      sql`select from ${creditSql} k where k.idea_id = ${ideaId} and k.person_id = ${personId} limit 1`,
    )
  ).length > 0;
