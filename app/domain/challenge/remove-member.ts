import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { challengeMembers } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { acquireEditLock } from "./edit-lock.ts";
import type { removeMemberFields } from "./fields.ts";

/**
 * Removes a role in the challenge from a person. What they did in that role stays. Refuses
 * challenge.last-manager.
 */
export function removeMember(
  ctx: Ctx,
  { challengeId: id, personId, role }: z.output<typeof removeMemberFields>,
) {
  return inTransaction(ctx, async (tx) => {
    // The lock also prevents two managers from removing each other.
    allowChallenge(tx.actor, "challenge.edit", await acquireEditLock(tx, id));
    const team = await tx.db
      .select({ personId: challengeMembers.personId })
      .from(challengeMembers)
      .where(and(eq(challengeMembers.challengeId, id), eq(challengeMembers.role, role)));
    if (!team.some((member) => member.personId === personId)) return;
    if (role === "manager" && team.length === 1) refuse("challenge.last-manager");
    await tx.db
      .delete(challengeMembers)
      .where(
        and(
          eq(challengeMembers.challengeId, id),
          eq(challengeMembers.personId, personId),
          eq(challengeMembers.role, role),
        ),
      );
    await record(tx, { type: "member.removed", challengeId: id, personId, role });
  });
}
