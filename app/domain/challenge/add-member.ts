import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { challengeMembers } from "#db/schema/challenge.ts";
import { people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { takeTurn } from "./edit-lock.ts";
import type { memberFields } from "./fields.ts";

/**
 * Gives somebody a part in the challenge: sponsor (with their own words for its page), juror or manager. For somebody who
 * has it already it sets the words. Takes effect with their next request.
 */
export function addMember(
  ctx: Ctx,
  { challengeId: id, personId, role, words }: z.output<typeof memberFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    allowChallenge(ctx.actor, "challenge.edit", await takeTurn(ctx, id));
    const [person] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
    if (!person) refuse("not-found");
    const [row] = await ctx.db
      .insert(challengeMembers)
      .values({
        challengeId: id,
        personId,
        role,
        words,
        position: sql`(select coalesce(max(position), -1) + 1 from challenge_members where challenge_id = ${id})`,
      })
      .onConflictDoUpdate({
        target: [challengeMembers.challengeId, challengeMembers.personId, challengeMembers.role],
        set: { words },
      })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    await record(
      ctx,
      row!.isNew
        ? { type: "member.added", challengeId: id, personId, role }
        : { type: "challenge.edited", challengeId: id, part: "team" },
    );
  });
}
