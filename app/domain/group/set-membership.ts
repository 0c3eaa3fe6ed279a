import { and, eq } from "drizzle-orm";
import { groupMembers, groups } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockPerson } from "../people/lock-person.ts";
import { refuse } from "../refusals.ts";

/** Adds a person to a group or removes them; repeating it changes nothing. */
export function setMembership(
  ctx: Ctx,
  { groupId, personId, member }: { groupId: string; personId: string; member: boolean },
) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    await lockPerson(tx, personId);
    const [found] = await tx.db
      .select({ id: groups.id })
      .from(groups)
      .where(eq(groups.id, groupId))
      .for("share");
    if (!found) refuse("not-found");
    const changed = member
      ? await tx.db
          .insert(groupMembers)
          .values({ groupId, personId })
          .onConflictDoNothing()
          .returning()
      : await tx.db
          .delete(groupMembers)
          .where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, personId)))
          .returning();
    if (changed.length > 0)
      await record(tx, {
        type: member ? "group.joined" : "group.left",
        groupId,
        personId,
      });
  });
}
