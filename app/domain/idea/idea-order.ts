import { inArray, type SQL, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import type { IdeaSort } from "./idea-query.ts";

/**
 * The order of a list: the rank of each idea, whether the highest rank comes first, the rank as a
 * whole number (for the URL of the next page), and back. Ideas of equal rank are ordered by id, so
 * every order is total.
 */
export type IdeaOrder = {
  rank: SQL;
  descending: boolean;
  keyOf: (rank: SQL) => SQL;
  rankAt: (key: bigint) => SQL;
};

const maxMicroseconds = 253_402_300_799_999_999n; // the end of the year 9999

const clampMicroseconds = (key: bigint) => {
  if (key < 0n) return 0n;
  return key > maxMicroseconds ? maxMicroseconds : key;
};

/**
 * `views`: see viewsAt. Ranks that are columns are left unchanged, so that an index can order them.
 */
export function ideaOrder(sort: IdeaSort, me: string, views: SQL): IdeaOrder {
  if (sort === "newest")
    return {
      rank: sql`${ideas.submittedAt}`,
      descending: true,
      keyOf: (rank) => sql`(extract(epoch from ${rank}) * 1000000)::bigint::text`,
      rankAt: (key) =>
        sql`timestamptz 'epoch'
          + ${clampMicroseconds(key).toString()}::bigint * interval '1 microsecond'`,
    };
  const number = {
    keyOf: (rank: SQL) => sql`${rank}::text`,
    rankAt: (key: bigint) => sql`${key.toString()}::bigint`,
  };
  if (sort === "fair") return { rank: fairRank(me, views), descending: false, ...number };
  return {
    rank: sort === "votes" ? sql`${ideaStats.votesFor}` : sql`${ideaStats.contributions}`,
    descending: true,
    ...number,
  };
}

/** The stages in which views are counted: the idea can still be chosen. */
export const viewedStages = ["open", "shortlisted"] as const satisfies readonly IdeaStage[];

const pagingSeconds = 7_200; // longer than people page through a list

/**
 * The transaction up to which views count: that of `asked` (transaction.seconds, as a page of the
 * list returned it) while its reader may still be paging. An older URL, such as a bookmark, starts
 * afresh.
 */
export function viewsUntil(asked: string | undefined): SQL {
  const settled = sql`pg_snapshot_xmin(pg_current_snapshot())`;
  const [xid, at] = asked?.split(".") ?? [];
  return xid && at
    ? sql`(case
        when ${at}::bigint > extract(epoch from now()) - ${pagingSeconds} then ${xid}::xid8
        else ${settled} end)`
    : settled;
}

/** The same moment, for the URL of the next page. */
export const viewsUntilKey = (until: SQL) =>
  sql<string>`${until}::text || '.' || extract(epoch from now())::bigint`;

/**
 * The number of views of an idea by the transactions before `until`. It never changes, so a list
 * keeps its order while a reader pages through it. A row of a future transaction comes from a
 * backup of another server (see decisions/0004-reading-the-activity.md) and counts as an old view.
 */
export function viewsAt(challengeId: string, until: SQL): SQL {
  const later = sql`(
    select jsonb_object_agg(idea_id, n)
    from (
      select idea_id, count(*) as n
      from idea_views
      where challenge_id = ${challengeId} and xid >= ${until}
        and xid < pg_snapshot_xmax(pg_current_snapshot())
      group by 1) l)`;
  return sql`(${ideaStats.views} - coalesce((${later} ->> ${ideas.id})::int, 0))`;
}

/**
 * The fair order (decisions/0007-fair-list-order.md): chosen ideas first, ideas that were not
 * selected last, and between them those with the fewest views first. Ideas with equal views have a
 * different order for each reader, so that none is first for everyone. One number of 2 + 24 + 36
 * bits.
 */
function fairRank(me: string, views: SQL): SQL {
  return sql`((case
      when ${ideas.stage} in ('winner', 'funded', 'in-progress', 'realised') then 0
      when ${ideas.stage} in ('not-selected', 'stopped') then 2
      else 1 end)::bigint << 60)
    | ((case
      when ${inArray(ideas.stage, [...viewedStages])} then least(${views}, 16777215)
      else 0 end)::bigint << 36)
    | (hashtextextended(${ideas.id}, hashtextextended(${me}, 0)) & 68719476735)`;
}
