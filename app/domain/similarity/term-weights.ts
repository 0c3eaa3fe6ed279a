import { setImmediate as nextTick } from "node:timers/promises";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaFingerprints } from "#db/schema/similarity.ts";
import { currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { computeWeights, type ParsedText, parseText, type TermWeights } from "./similarity.ts";

const sampleSize = 1_500;
// A young organisation's vocabulary changes quickly.
const cacheMilliseconds = (sampled: number) => (sampled < 200 ? 1 : 30) * 60_000;

const cache = new WeakMap<Db, { until: number; weights: Promise<TermWeights> }>();

/**
 * The weights of terms, computed from ideas that everybody sees; cached for a while in this
 * process.
 */
export function termWeights(ctx: Ctx): Promise<TermWeights> {
  const cached = cache.get(ctx.db);
  if (cached && cached.until > performance.now()) return cached.weights;
  const learning = learnWeights(ctx);
  const weights = learning.then((learnt) => learnt.weights);
  // The old weights serve while the new ones are computed.
  cache.set(ctx.db, { until: Infinity, weights: cached?.weights ?? weights });
  learning.then(
    ({ sampled }) =>
      cache.set(ctx.db, { until: performance.now() + cacheMilliseconds(sampled), weights }),
    () => cache.delete(ctx.db),
  );
  return cached?.weights ?? weights;
}

// Takes a sample by the hash of the id: always the same ideas, and not only those of one import,
// whose ids are in order.
async function learnWeights(ctx: Ctx): Promise<{ weights: TermWeights; sampled: number }> {
  const rows = await ctx.db
    .select({ title: ideas.title, text: sql<string>`left(${ideas.bodyText}, 1500)` })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
        eq(challenges.audience, "everybody"),
        sql`${currentPhase()} <> 'draft'`,
      ),
    )
    .orderBy(sql`md5(${ideas.id})`)
    .limit(sampleSize);
  const texts: ParsedText[] = [];
  for (const row of rows) {
    texts.push(parseText(row));
    if (texts.length % 25 === 0) await nextTick(); // lets other requests proceed
  }
  const isComplete = rows.length < sampleSize;
  const ideaCount = isComplete ? rows.length : await ctx.db.$count(ideaFingerprints);
  return {
    weights: computeWeights(texts, ideaCount),
    sampled: rows.length,
  };
}
