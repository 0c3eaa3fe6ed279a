import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { notifications } from "#db/schema/notification.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import type { NotificationKind } from "./notification-kinds.ts";

/** The news that the pages of an idea celebrate with the person it is about. */
const celebratedKinds: NotificationKind[] = ["contribution.accepted", "idea.won", "idea.realised"];

/**
 * Marks the celebration shown on an idea's pages as seen, so that it is shown once. Records no
 * activity, like markSeen.
 */
export async function dismissCelebration(ctx: Ctx, { ideaId }: { ideaId: string }) {
  const personId = ctx.actor.realPersonId ?? requireActorId(ctx.actor);
  allowIdea(ctx.actor, "idea.see", await loadIdea(ctx, ideaId));
  await ctx.db
    .update(notifications)
    .set({ seenAt: sql`now()` })
    .where(
      and(
        eq(notifications.personId, personId),
        eq(notifications.ideaId, ideaId),
        inArray(notifications.kind, celebratedKinds),
        isNull(notifications.seenAt),
      ),
    );
}
