import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import type { EventType } from "../activity/events.ts";
import { visibleEvents } from "./event-visibility.ts";

/**
 * An activity row, in ids only. `posted`: an idea was submitted, or came back after it was
 * withdrawn or merged.
 */
export type LiveActivity = {
  id: number;
  type: EventType;
  byId: string | null;
  challengeId: string;
  ideaId: string | null;
  contributionId: string | null;
  posted: boolean;
};
/**
 * `until`: the position to continue from. `incomplete`: there was more activity than `rows` holds.
 */
export type ActivityBatch = { until: string; rows: LiveActivity[]; incomplete: boolean };

/**
 * The position before every transaction still running, as a part of a query. Activity that this
 * query, or one after it, does not show yet comes after this position.
 */
export const positionColumn = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`;

export async function currentPosition(db: Db): Promise<string> {
  const [row] = await db.execute<{ until: string }>(sql`select ${positionColumn} as until`);
  return row!.until;
}

/**
 * Activity since a position that shows on pages, in one query. Repeats rows of transactions that
 * were still running at that position (see decisions/0004-reading-the-activity.md). Checks no
 * permissions. A `since` beyond the present comes from another server's counter: the batch is then
 * incomplete. `challengeId`: only activity of that challenge.
 */
export async function activitySince(
  db: Db,
  since: string,
  { limit = 500, challengeId }: { limit?: number; challengeId?: string } = {},
): Promise<ActivityBatch> {
  const [row] = await db.execute<{ until: string; foreign: boolean; rows: LiveActivity[] }>(sql`
    select
      ${positionColumn} as until,
      ${since}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as "foreign",
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', id,
          'type', type,
          'byId', actor_id,
          'challengeId', challenge_id,
          'ideaId', idea_id,
          'contributionId', about->>'contributionId',
          'posted', type = 'idea.moved' and about->>'move' in ('submit', 'reinstate', 'unmerge')
        ))
        from (
          select * from activity
          where xid >= ${since}::xid8
            and type = ${anyOf(visibleEvents)}
            and challenge_id ${challengeId ? sql`= ${challengeId}` : sql`is not null`}
          order by xid desc, id desc
          limit ${limit + 1}
        ) recent
      ), '[]') as rows`);
  const { until, foreign, rows } = row!;
  return { until, rows: rows.slice(0, limit), incomplete: foreign || rows.length > limit };
}
