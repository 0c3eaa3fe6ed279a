import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import type { EventType } from "../activity/events.ts";
import { shown } from "./event-visibility.ts";

/** What happened, in ids alone. `posted`: an idea that came out of its draft, or back after it was withdrawn or joined. */
export type Happened = {
  id: number;
  type: EventType;
  byId: string | null;
  challengeId: string;
  ideaId: string | null;
  contributionId: string | null;
  posted: boolean;
};
/** `until`: ask with it the next time. `missed`: more happened than is told one by one. */
export type News = { until: string; rows: Happened[]; missed: boolean };

/** Up to where everything has ended: what a page that is read after this does not show yet, happens from here on. */
export async function untilNow(db: Db): Promise<string> {
  const [row] = await db.execute<{ until: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as until`,
  );
  return row!.until;
}

/**
 * What happened since `since` and shows on pages: all of it, also what was still under way when an earlier reader passed (see
 * decisions/0004-reading-the-activity.md), so that some comes twice. Asks nobody's permission. A `since` from beyond the present comes from
 * another server's count: then all was missed. `challengeId`: only there. One query.
 */
export async function happenedSince(
  db: Db,
  since: string,
  { most = 500, challengeId }: { most?: number; challengeId?: string } = {},
): Promise<News> {
  const [row] = await db.execute<{ until: string; strange: boolean; rows: Happened[] }>(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as until, ${since}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as strange,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'type', type, 'byId', by_id, 'challengeId', challenge_id, 'ideaId', idea_id, 'contributionId', about->>'contributionId',
          'posted', type = 'idea.moved' and about->>'move' in ('submit', 'reinstate', 'unmerge')))
        from (select * from activity where xid >= ${since}::xid8 and type in ${shown} and challenge_id ${challengeId ? sql`= ${challengeId}` : sql`is not null`} order by xid desc, id desc limit ${most + 1}) a), '[]') as rows`);
  const { until, strange, rows } = row!;
  return { until, rows: rows.slice(0, most), missed: strange || rows.length > most };
}
