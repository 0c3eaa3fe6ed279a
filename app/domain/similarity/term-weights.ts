import { setImmediate as breathe } from "node:timers/promises";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaMarks } from "#db/schema/similarity.ts";
import { phaseNow } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { type Reading, read, type Worth, weigh } from "./similarity.ts";

const sample = 1_500;
const minutes = (learnt: number) => (learnt < 200 ? 1 : 30) * 60_000; // a young organisation changes by the day

const known = new WeakMap<Db, { until: number; worth: Promise<Worth> }>();

/** What words are worth here, learnt from ideas everybody may see; kept for a while in this process. */
export function learnWorth(ctx: Ctx): Promise<Worth> {
  const kept = known.get(ctx.db);
  if (kept && kept.until > performance.now()) return kept.worth;
  const learning = learn(ctx);
  const worth = learning.then((done) => done.worth);
  known.set(ctx.db, { until: Infinity, worth: kept?.worth ?? worth }); // meanwhile what was known serves
  learning.then(
    ({ learnt }) => known.set(ctx.db, { until: performance.now() + minutes(learnt), worth }),
    () => known.delete(ctx.db),
  );
  return kept?.worth ?? worth;
}

// Ids that came with an import are in its order, and one import is no sample of an organisation: taken by their hash, always the same ones.
async function learn(ctx: Ctx): Promise<{ worth: Worth; learnt: number }> {
  const rows = await ctx.db
    .select({ title: ideas.title, text: sql<string>`left(${ideas.bodyText}, 1500)` })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
        eq(challenges.audience, "everybody"),
        sql`${phaseNow()} <> 'draft'`,
      ),
    )
    .orderBy(sql`md5(${ideas.id})`)
    .limit(sample);
  const readings: Reading[] = [];
  for (const row of rows) {
    readings.push(read(row));
    if (readings.length % 25 === 0) await breathe(); // others are served meanwhile
  }
  return {
    worth: weigh(readings, rows.length < sample ? rows.length : await ctx.db.$count(ideaMarks)),
    learnt: rows.length,
  };
}
