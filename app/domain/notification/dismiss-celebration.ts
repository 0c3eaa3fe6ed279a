import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { notices } from "#db/schema/notification.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import type { NoticeKind } from "./notification-kinds.ts";

/** What an idea's own pages celebrate with whom it is about (ideaSheet and outcomePage tell which). */
const celebrated: NoticeKind[] = ["contribution.accepted", "idea.won", "idea.realised"];

/** What the pages of an idea celebrated was on screen: the news of it is no longer new, and it is celebrated once. Not an activity, as markSeen. */
export async function seeMoment(ctx: Ctx, { ideaId }: { ideaId: string }) {
  const me = ctx.actor.behind ?? signedInId(ctx.actor);
  allowIdea(ctx.actor, "idea.see", await loadIdea(ctx, ideaId));
  await ctx.db
    .update(notices)
    .set({ seenAt: sql`now()` })
    .where(
      and(
        eq(notices.personId, me),
        eq(notices.ideaId, ideaId),
        inArray(notices.kind, celebrated),
        isNull(notices.seenAt),
      ),
    );
}
