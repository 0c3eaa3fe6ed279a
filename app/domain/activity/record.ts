import { activity } from "#db/schema/activity.ts";
import type { Ctx } from "../ctx.ts";
import type { Event } from "./events.ts";

/**
 * One row is the audit entry, the feed item and the outbox message. Call it inside the transaction it describes. Several
 * events, one each for the ideas of a selection, go in together.
 */
export async function record(ctx: Ctx, ...events: [Event, ...Event[]]) {
  await ctx.db.insert(activity).values(events.map((event) => {
    const { type, challengeId, ideaId, ...about } = event as Event & { challengeId?: string; ideaId?: string };
    return { type, about, challengeId: challengeId ?? null, ideaId: ideaId ?? null, byId: ctx.actor.id };
  }));
}
