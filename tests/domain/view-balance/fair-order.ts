// Two hundred ideas arrive over ten days; two thousand readers open the list in those days and the
// four days after. Each reader gets the first page from the real query and views some of its cards,
// which the real verb records.
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import type { IdeaSort } from "#app/domain/idea/idea-query.ts";
import { ideasOfChallenge } from "#app/domain/idea/ideas-of-challenge.ts";
import { recordViews } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";

export type Size = { ideas: number; readers: number };
export const fullSize: Size = { ideas: 200, readers: 2_000 };
const [arrivalDays, allDays] = [10, 14];

/** The same random numbers every time. */
function makeRandom(start: number) {
  let seed = start;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Mean views of the ideas of each day of arrival, and the largest deviation of a day from the mean.
 */
export type ViewLevels = { byDay: number[]; deviation: number };

export async function simulateViews(
  db: Ctx["db"],
  sort: IdeaSort,
  { ideas, readers }: Size = fullSize,
): Promise<ViewLevels> {
  const random = makeRandom(4711);
  const challenge = await makeChallenge({ db });
  const readerId = (n: number) => `person_${challenge.id}_${n}`;
  // Ids are unrelated to the time of arrival.
  const ideaId = (n: number) =>
    `idea_${challenge.id}_${String((n * 7919) % 100_003).padStart(6, "0")}`;
  await db.execute(
    sql`
      insert into people (id, name)
      select ${readerId(0).slice(0, -1)} || n, 'Reader'
      from generate_series(0, ${readers}::int) n`,
  );
  let arrived = 0;
  for (let reader = 0; reader < readers; reader++) {
    const day = (reader / readers) * allDays;
    // As a database does by itself in ten days.
    if (reader % 250 === 25) await db.execute(sql`analyze ideas, idea_stats, idea_views`);
    for (; arrived < ideas && (arrived / ideas) * arrivalDays <= day; arrived++) {
      await db.execute(
        sql`
          insert into ideas (id, challenge_id, title, body, stage, submitted_at)
          values (${ideaId(arrived)}, ${challenge.id}, 'An idea', '{"type":"doc","content":[]}', 'open',
            now() + ${arrived} * interval '1 second')`,
      );
    }
    const who: Ctx = { db, actor: { id: readerId(reader), platform: [], roles: {} } };
    const { ideas: page } = await ideasOfChallenge(who, challenge.id, {
      sort,
      state: "all",
      q: "",
      filters: [],
      view: "cards",
    });
    // Readers scroll through twelve cards on average.
    const seen = page.slice(0, 4 + Math.floor(random() * 17)).map(({ id }) => id);
    await recordViews(who, { ideas: seen });
    const liked = seen[Math.floor(random() * seen.length)];
    if (liked && random() < 0.5)
      await db.execute(
        sql`
          insert into votes (idea_id, voter_id, challenge_id)
          values (${liked}, ${who.actor.id}, ${challenge.id})`,
      );
  }
  const rows = await db.execute<{ views: number }>(sql`
    select s.views
    from ideas i
    join idea_stats s on s.idea_id = i.id
    where i.challenge_id = ${challenge.id}
    order by i.submitted_at`);
  const views = rows.map((row) => row.views);
  const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
  const byDay = Array.from({ length: arrivalDays }, (_, day) =>
    mean(views.slice((day * ideas) / arrivalDays, ((day + 1) * ideas) / arrivalDays)),
  );
  const overall = mean(views);
  return {
    byDay: byDay.map((n) => Math.round(n * 10) / 10),
    deviation: Math.max(...byDay.map((n) => Math.abs(n / overall - 1))),
  };
}
