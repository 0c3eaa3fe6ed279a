import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { challengeMembers } from "#db/schema/challenge.ts";
import { people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { acquireEditLock } from "./edit-lock.ts";
import type { memberFields } from "./fields.ts";

/**
 * Gives a person a role in the challenge: sponsor (with a statement for its page), juror or
 * manager. For a person who already has the role it updates the statement. Takes effect with their
 * next request.
 */
export function addMember(
  ctx: Ctx,
  { challengeId: id, personId, role, statement }: z.output<typeof memberFields>,
) {
  return inTransaction(ctx, async (tx) => {
    allowChallenge(tx.actor, "challenge.edit", await acquireEditLock(tx, id));
    const [person] = await tx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
    if (!person) refuse("not-found");
    const [row] = await tx.db
      .insert(challengeMembers)
      .values({
        challengeId: id,
        personId,
        role,
        statement,
        position: sql`(
          select coalesce(max(position), -1) + 1
          from challenge_members
          where challenge_id = ${id}
        )`,
      })
      .onConflictDoUpdate({
        target: [challengeMembers.challengeId, challengeMembers.personId, challengeMembers.role],
        set: { statement },
      })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    await record(
      tx,
      row!.isNew
        ? { type: "member.added", challengeId: id, personId, role }
        : { type: "challenge.edited", challengeId: id, part: "team" },
    );
  });
}
