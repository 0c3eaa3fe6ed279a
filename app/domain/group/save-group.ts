import { eq } from "drizzle-orm";
import { groups } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** A new group, or another name for one. Refuses people.group-taken. */
export function saveGroup(
  ctx: Ctx,
  { group, name }: { group?: string | undefined; name: string },
): Promise<{ groupId: string }> {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    const [saved] = group
      ? await ctx.db
          .update(groups)
          .set({ name })
          .where(eq(groups.id, group))
          .returning({ id: groups.id })
      : await ctx.db.insert(groups).values({ name }).returning({ id: groups.id });
    if (!saved) refuse("not-found");
    await record(ctx, { type: group ? "group.renamed" : "group.created", groupId: saved.id });
    return { groupId: saved.id };
  });
}
