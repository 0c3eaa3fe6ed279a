import { eq } from "drizzle-orm";
import { groups } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/** Creates a group, or renames an existing one. Refuses people.group-taken. */
export function saveGroup(
  ctx: Ctx,
  { groupId, name }: { groupId?: string | undefined; name: string },
): Promise<{ groupId: string }> {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    const [saved] = groupId
      ? await tx.db
          .update(groups)
          .set({ name })
          .where(eq(groups.id, groupId))
          .returning({ id: groups.id })
      : await tx.db.insert(groups).values({ name }).returning({ id: groups.id });
    if (!saved) refuse("not-found");
    await record(tx, { type: groupId ? "group.renamed" : "group.created", groupId: saved.id });
    return { groupId: saved.id };
  });
}
