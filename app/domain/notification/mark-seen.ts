import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { notifications } from "#db/schema/notification.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Marks the actor's notifications up to this one as seen; later ones stay new. Records no activity,
 * because what people read is not stored.
 */
export async function markSeen(ctx: Ctx, input: { upTo: number }) {
  const me = requireActorId(ctx.actor);
  await ctx.db
    .update(notifications)
    .set({ seenAt: sql`now()` })
    .where(
      and(
        eq(notifications.personId, me),
        lte(notifications.id, input.upTo),
        isNull(notifications.seenAt),
      ),
    );
}
