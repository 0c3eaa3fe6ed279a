import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { challengeMembers } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { takeTurn } from "./edit-lock.ts";
import type { removeMemberFields } from "./fields.ts";

/** Takes a part in the challenge away. What somebody did in it stays. Refuses challenge.last-manager. */
export function removeMember(
  ctx: Ctx,
  { challengeId: id, personId, role }: z.output<typeof removeMemberFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    allowChallenge(ctx.actor, "challenge.edit", await takeTurn(ctx, id)); // its turn also keeps two managers from removing each other
    const team = await ctx.db
      .select({ personId: challengeMembers.personId })
      .from(challengeMembers)
      .where(and(eq(challengeMembers.challengeId, id), eq(challengeMembers.role, role)));
    if (!team.some((one) => one.personId === personId)) return;
    if (role === "manager" && team.length === 1) refuse("challenge.last-manager");
    await ctx.db
      .delete(challengeMembers)
      .where(
        and(
          eq(challengeMembers.challengeId, id),
          eq(challengeMembers.personId, personId),
          eq(challengeMembers.role, role),
        ),
      );
    await record(ctx, { type: "member.removed", challengeId: id, personId, role });
  });
}
