import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { notices } from "#db/schema/notification.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";

/** Marks one's own notices up to this one as seen; later ones stay new. Not an activity: what people read is not kept. */
export async function markSeen(ctx: Ctx, input: { upTo: number }) {
  const me = signedInId(ctx.actor);
  await ctx.db
    .update(notices)
    .set({ seenAt: sql`now()` })
    .where(and(eq(notices.personId, me), lte(notices.id, input.upTo), isNull(notices.seenAt)));
}
