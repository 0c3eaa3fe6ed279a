import { and, eq } from "drizzle-orm";
import { groupMembers, groups } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdPerson } from "../people/lock-person.ts";
import { refuse } from "../refusals.ts";

/** Puts somebody in a group or takes them out; doing it twice changes nothing. */
export function setMembership(
  ctx: Ctx,
  { group, person, member }: { group: string; person: string; member: boolean },
) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    await holdPerson(ctx, person);
    const [found] = await ctx.db
      .select({ id: groups.id })
      .from(groups)
      .where(eq(groups.id, group))
      .for("share");
    if (!found) refuse("not-found");
    const changed = member
      ? await ctx.db
          .insert(groupMembers)
          .values({ groupId: group, personId: person })
          .onConflictDoNothing()
          .returning()
      : await ctx.db
          .delete(groupMembers)
          .where(and(eq(groupMembers.groupId, group), eq(groupMembers.personId, person)))
          .returning();
    if (changed.length > 0)
      await record(ctx, {
        type: member ? "group.joined" : "group.left",
        groupId: group,
        personId: person,
      });
  });
}
