import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { challengeGroups, challengeInvitees } from "#db/schema/challenge.ts";
import { groups as groupsTable, people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { sameAsSeen, takeTurn, writeEdit } from "./edit-lock.ts";
import type { audienceFields, inviteFields } from "./fields.ts";

/** Who sees the challenge: everybody, the people of some groups, or invited people. Refuses challenge.changed-meanwhile. */
export function saveAudience(
  ctx: Ctx,
  { challengeId: id, edited, audience, groups }: z.output<typeof audienceFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await takeTurn(ctx, id);
    allowChallenge(ctx.actor, "challenge.edit", challenge);
    sameAsSeen(challenge, edited);
    const known = groups.length
      ? await ctx.db
          .select({ id: groupsTable.id })
          .from(groupsTable)
          .where(inArray(groupsTable.id, groups))
      : [];
    if (known.length < new Set(groups).size) refuse("not-found");
    await ctx.db.delete(challengeGroups).where(eq(challengeGroups.challengeId, id));
    if (known.length)
      await ctx.db
        .insert(challengeGroups)
        .values(known.map((group) => ({ challengeId: id, groupId: group.id })));
    await writeEdit(ctx, id, { audience });
    await record(ctx, { type: "challenge.edited", challengeId: id, part: "audience" });
  });
}

/** Invites somebody, or takes the invitation back: sets it, never toggles. */
export function setInvited(
  ctx: Ctx,
  { challengeId: id, personId, invited }: z.output<typeof inviteFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    allowChallenge(ctx.actor, "challenge.edit", await takeTurn(ctx, id));
    const [person] = await ctx.db
      .select({ off: people.deactivatedAt })
      .from(people)
      .where(eq(people.id, personId));
    if (!person || (person.off && invited === "yes")) refuse("not-found");
    const changed =
      invited === "yes"
        ? await ctx.db
            .insert(challengeInvitees)
            .values({ challengeId: id, personId })
            .onConflictDoNothing()
            .returning()
        : await ctx.db
            .delete(challengeInvitees)
            .where(
              and(eq(challengeInvitees.challengeId, id), eq(challengeInvitees.personId, personId)),
            )
            .returning();
    if (changed.length)
      await record(ctx, { type: "challenge.edited", challengeId: id, part: "audience" });
  });
}
