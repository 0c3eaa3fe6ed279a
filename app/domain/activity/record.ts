import { type SQL, sql } from "drizzle-orm";
import { activity } from "#db/schema/activity.ts";
import type { Ctx } from "../ctx.ts";
import type { Event } from "./events.ts";

/**
 * One row is the audit entry, the feed item and the outbox message. Call it inside the transaction it describes. Several
 * events, one each for the ideas of a selection, go in together.
 */
export async function record(ctx: Ctx, ...events: [Event, ...Event[]]) {
  await ctx.db
    .insert(activity)
    .values(events.map((event) => ({ ...rowOf(event), byId: ctx.actor.id })));
}

/** The same as one part of a statement that also writes what happened: a row for each row of `written`, so none when nothing changed. */
export function recordWith(ctx: Ctx, event: Event, written: SQL): SQL {
  const { type, about, challengeId, ideaId } = rowOf(event);
  return sql`insert into activity (type, by_id, challenge_id, idea_id, about)
    select ${type}, ${ctx.actor.id}, ${challengeId}, ${ideaId}, ${JSON.stringify(about)}::jsonb from ${written}`;
}

function rowOf(event: Event) {
  const {
    type,
    challengeId = null,
    ideaId = null,
    ...about
  } = event as Event & { challengeId?: string; ideaId?: string };
  return { type, challengeId, ideaId, about };
}
