import { inArray, type SQL, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import type { IdeaSort } from "./idea-query.ts";

/**
 * What a list goes by: the place of each idea in it, whether the highest comes first, the place as a whole number (for the
 * address of the next page), and back. Two ideas at one place stand in the order of their ids, so every order is total.
 */
export type Order = {
  place: SQL;
  down: boolean;
  keyOf: (place: SQL) => SQL;
  placeAt: (key: bigint) => SQL;
};

const latest = 253_402_300_799_999_999n; // the end of the year 9999, in microseconds

/** `looks`: see looksAt. Places that are columns are left as they stand, so that an index can give them in order. */
export function orderOf(sort: IdeaSort, me: string, looks: SQL): Order {
  if (sort === "newest")
    return {
      place: sql`${ideas.submittedAt}`,
      down: true,
      keyOf: (place) => sql`(extract(epoch from ${place}) * 1000000)::bigint::text`,
      placeAt: (key) =>
        sql`timestamptz 'epoch' + ${(key < 0n ? 0n : key > latest ? latest : key).toString()}::bigint * interval '1 microsecond'`,
    };
  const number = {
    keyOf: (place: SQL) => sql`${place}::text`,
    placeAt: (key: bigint) => sql`${key.toString()}::bigint`,
  };
  if (sort === "fair") return { place: fairPlace(me, looks), down: false, ...number };
  return {
    place: sort === "votes" ? sql`${ideaStats.votesFor}` : sql`${ideaStats.contributions}`,
    down: true,
    ...number,
  };
}

/** The stages in which ideas are there to choose from, and looks are counted. */
export const lookedAtIn = ["open", "shortlisted"] as const satisfies readonly IdeaStage[];

const keptFor = 7_200; // seconds: longer than anybody pages through a list

/**
 * Up to which transaction looks count. Of `asked` (transaction.seconds, as a page of the list gave it out) for as long as
 * somebody may still be paging; an older address, one that was bookmarked for instance, begins anew like any other.
 */
export function looksUntil(asked: string | undefined): SQL {
  const settled = sql`pg_snapshot_xmin(pg_current_snapshot())`;
  const [xid, at] = asked?.split(".") ?? [];
  return xid && at
    ? sql`(case when ${at}::bigint > extract(epoch from now()) - ${keptFor} then ${xid}::xid8 else ${settled} end)`
    : settled;
}

/** The same moment, for the address of the next page. */
export const untilKey = (until: SQL) =>
  sql<string>`${until}::text || '.' || extract(epoch from now())::bigint`;

/**
 * How often an idea had been looked at when every transaction before `until` had ended and none after: that never changes, so
 * a list stays in its order while one pages through it, whoever looks meanwhile. A row from beyond the present comes from a
 * back-up of another server (see decisions/0004-reading-the-activity.md): that look was long ago.
 */
export function looksAt(challengeId: string, until: SQL): SQL {
  const later = sql`(select jsonb_object_agg(idea_id, n) from (select idea_id, count(*) as n from idea_looks
    where challenge_id = ${challengeId} and xid >= ${until} and xid < pg_snapshot_xmax(pg_current_snapshot()) group by 1) l)`;
  return sql`(${ideaStats.looks} - coalesce((${later} ->> ${ideas.id})::int, 0))`;
}

/**
 * What was chosen first, what was not chosen last; among what is still to choose from, whoever was looked at least; among
 * equals each person has an order of their own, so that nobody is first for everyone. In one number: two bits, twenty-four, thirty-six.
 */
function fairPlace(me: string, looks: SQL): SQL {
  return sql`((case when ${ideas.stage} in ('winner', 'funded', 'in-progress', 'realised') then 0 when ${ideas.stage} in ('not-selected', 'stopped') then 2 else 1 end)::bigint << 60)
    | ((case when ${inArray(ideas.stage, [...lookedAtIn])} then least(${looks}, 16777215) else 0 end)::bigint << 36)
    | (hashtextextended(${ideas.id}, hashtextextended(${me}, 0)) & 68719476735)`;
}
