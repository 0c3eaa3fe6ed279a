import { type SQL, sql } from "drizzle-orm";
import { activity } from "#db/schema/activity.ts";
import type { Ctx } from "../ctx.ts";
import type { Event } from "./events.ts";

/**
 * Records activity: one row is the audit entry, the feed item and the source of notifications. Call
 * it inside the transaction that it describes. Takes several events at once, one for each idea of a
 * selection.
 */
export async function record(ctx: Ctx, ...events: [Event, ...Event[]]) {
  await ctx.db
    .insert(activity)
    .values(events.map((event) => ({ ...toRow(event), actorId: ctx.actor.id })));
}

/**
 * The same as a part of the statement that writes the change: one row for each row of `written`
 * (challenge_id, idea_id), so none when nothing changed.
 */
export function recordInStatement(
  ctx: Ctx,
  type: "vote.cast" | "vote.withdrawn",
  written: SQL,
): SQL {
  return sql`
    insert into activity (type, actor_id, challenge_id, idea_id)
    select ${type}, ${ctx.actor.id}, challenge_id, idea_id
    from ${written}`;
}

function toRow(event: Event) {
  const {
    type,
    challengeId = null,
    ideaId = null,
    ...about
  } = event as Event & { challengeId?: string; ideaId?: string };
  return { type, challengeId, ideaId, about };
}
