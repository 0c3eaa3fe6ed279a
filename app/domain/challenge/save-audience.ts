import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { anyOf } from "#db/any-of.ts";
import { challengeGroups, challengeInvitees } from "#db/schema/challenge.ts";
import { groups as groupsTable, people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { acquireEditLock, checkLockVersion, writeEdit } from "./edit-lock.ts";
import type { audienceFields, inviteFields } from "./fields.ts";

/**
 * Sets the audience of the challenge: everybody, the members of some groups, or invited people.
 * Refuses challenge.changed-meanwhile.
 */
export function saveAudience(
  ctx: Ctx,
  { challengeId: id, lockVersion, audience, groups }: z.output<typeof audienceFields>,
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await acquireEditLock(tx, id);
    allowChallenge(tx.actor, "challenge.edit", challenge);
    checkLockVersion(challenge, lockVersion);
    const known = groups.length
      ? await tx.db
          .select({ id: groupsTable.id })
          .from(groupsTable)
          .where(eq(groupsTable.id, anyOf(groups)))
      : [];
    if (known.length < new Set(groups).size) refuse("not-found");
    await tx.db.delete(challengeGroups).where(eq(challengeGroups.challengeId, id));
    if (known.length)
      await tx.db
        .insert(challengeGroups)
        .values(known.map((group) => ({ challengeId: id, groupId: group.id })));
    await writeEdit(tx, id, { audience });
    await record(tx, { type: "challenge.edited", challengeId: id, part: "audience" });
  });
}

/** Invites a person or withdraws the invitation: sets the state, never toggles it. */
export function setInvited(
  ctx: Ctx,
  { challengeId: id, personId, invited }: z.output<typeof inviteFields>,
) {
  return inTransaction(ctx, async (tx) => {
    allowChallenge(tx.actor, "challenge.edit", await acquireEditLock(tx, id));
    const [person] = await tx.db
      .select({ deactivatedAt: people.deactivatedAt })
      .from(people)
      .where(eq(people.id, personId));
    if (!person || (person.deactivatedAt && invited === "yes")) refuse("not-found");
    const changed =
      invited === "yes"
        ? await tx.db
            .insert(challengeInvitees)
            .values({ challengeId: id, personId })
            .onConflictDoNothing()
            .returning()
        : await tx.db
            .delete(challengeInvitees)
            .where(
              and(eq(challengeInvitees.challengeId, id), eq(challengeInvitees.personId, personId)),
            )
            .returning();
    if (changed.length)
      await record(tx, { type: "challenge.edited", challengeId: id, part: "audience" });
  });
}
