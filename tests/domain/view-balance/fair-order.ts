// Two hundred ideas come in over ten days, and two thousand readers look at the list while they come and in the four days
// after. Each reader gets the first page from the real query, sees some of its cards, and that is noted by the real verb.
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import type { IdeaSort } from "#app/domain/idea/idea-query.ts";
import { ideasOfChallenge } from "#app/domain/idea/ideas-of-challenge.ts";
import { noteLooks } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";

export type Size = { ideas: number; readers: number };
export const whole: Size = { ideas: 200, readers: 2_000 };
const [arrivalDays, allDays] = [10, 14];

/** The same coincidences every time. */
function dice(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Mean looks of the ideas that came on each of the ten days, and how far the day furthest from the mean lies from it. */
export type Levels = { byDay: number[]; off: number };

export async function fairLooks(
  db: Ctx["db"],
  sort: IdeaSort,
  { ideas, readers }: Size = whole,
): Promise<Levels> {
  const roll = dice(4711);
  const challenge = await makeChallenge({ db });
  const me = (n: number) => `person_${challenge.id}_${n}`;
  const idea = (n: number) =>
    `idea_${challenge.id}_${String((n * 7919) % 100_003).padStart(6, "0")}`; // ids say nothing of when
  await db.execute(
    sql`insert into people (id, name) select ${me(0).slice(0, -1)} || n, 'Reader' from generate_series(0, ${readers}::int) n`,
  );
  let here = 0;
  for (let reader = 0; reader < readers; reader++) {
    const day = (reader / readers) * allDays;
    if (reader % 250 === 25) await db.execute(sql`analyze ideas, idea_stats, idea_looks`); // as a database does by itself in ten days
    for (; here < ideas && (here / ideas) * arrivalDays <= day; here++) {
      await db.execute(
        sql`insert into ideas (id, challenge_id, title, body, stage, submitted_at) values (${idea(here)}, ${challenge.id}, 'An idea', '{"type":"doc","content":[]}', 'open', now() + ${here} * interval '1 second')`,
      );
    }
    const who: Ctx = { db, actor: { id: me(reader), platform: [], roles: {} } };
    const { ideas: page } = await ideasOfChallenge(who, challenge.id, {
      sort,
      state: "all",
      q: "",
      wants: [],
      view: "cards",
    });
    const seen = page.slice(0, 4 + Math.floor(roll() * 17)).map(({ id }) => id); // scrolls as far as he likes: twelve cards on average
    await noteLooks(who, { ideas: seen });
    const liked = seen[Math.floor(roll() * seen.length)];
    if (liked && roll() < 0.5)
      await db.execute(
        sql`insert into votes (idea_id, voter_id, challenge_id) values (${liked}, ${who.actor.id}, ${challenge.id})`,
      );
  }
  const rows = await db.execute<{ looks: number }>(
    sql`select s.looks from ideas i join idea_stats s on s.idea_id = i.id where i.challenge_id = ${challenge.id} order by i.submitted_at`,
  );
  const looks = rows.map((row) => row.looks);
  const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
  const byDay = Array.from({ length: arrivalDays }, (_, day) =>
    mean(looks.slice((day * ideas) / arrivalDays, ((day + 1) * ideas) / arrivalDays)),
  );
  const level = mean(looks);
  return {
    byDay: byDay.map((n) => Math.round(n * 10) / 10),
    off: Math.max(...byDay.map((n) => Math.abs(n / level - 1))),
  };
}
