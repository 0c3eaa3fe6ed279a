import { sql } from "drizzle-orm";
import { rankSimilar } from "#app/domain/similarity/rank-similar.ts";
import { computeWeights, parseText } from "#app/domain/similarity/similarity.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";
import {
  calledTheSame,
  dutchPairs,
  entries,
  questions,
  recall,
  set,
  textOf,
} from "./similar-figures.ts";
import { hasSet } from "./source.ts";

const isAvailable = hasSet(set);
const skipNote = isAvailable ? "" : " (skipped: not at ../shared/data)";

test.skipIf(!isAvailable)(
  `similarity: pairs labelled by a person, their scores differ${skipNote}`,
  () => {
    for (const { auc, f1, f1CrossValidated, pairs } of [dutchPairs("ideas"), dutchPairs("pairs")]) {
      expect(pairs).toBeGreaterThan(0);
      expect(auc).toBeGreaterThanOrEqual(0.93);
      expect(f1).toBeGreaterThanOrEqual(0.795);
      expect(f1CrossValidated).toBeGreaterThanOrEqual(0.72);
    }
  },
);

test.skipIf(!isAvailable)(
  `similarity: template variants are not called the same idea, unrelated ideas are not shown${skipNote}`,
  () => {
    const called = calledTheSame();
    expect(called["template-variant"].same).toBeLessThanOrEqual(0.05);
    expect(called.resubmission.shown).toBeGreaterThanOrEqual(0.95);
    expect(called["random-negative"].shown).toBe(0);
  },
);

test.skipIf(!isAvailable)(
  `rankSimilar: an idea submitted again, its text finds the earlier one among all ideas${skipNote}`,
  { timeout: 300_000 },
  async ({ ctx }) => {
    const me = await as(ctx, await makePerson(ctx));
    const challenge = await makeChallenge(ctx);
    const [all, asked] = [entries(), questions()];
    const weights = computeWeights(
      all.map((entry) => parseText({ title: entry.title, text: textOf(entry) })),
    );
    const found = new Map<string, string[]>();
    for (const fund of [...new Set(all.map((entry) => entry.fund))].sort()) {
      // Each entry is searched for when only the earlier ones are stored.
      for (const { asked: entry } of asked.filter((question) => question.asked.fund === fund)) {
        found.set(
          entry.id,
          (await rankSimilar(me, { title: "", text: textOf(entry) }, { weights })).map(
            ({ id }) => id,
          ),
        );
      }
      await ctx.db.insert(ideas).values(
        all
          .filter((entry) => entry.fund === fund)
          .map((entry) => ({
            id: entry.id,
            challengeId: challenge.id,
            title: entry.title,
            body: richText(textOf(entry)),
            bodyText: textOf(entry),
            language: "en",
            stage: "open" as const,
            submittedAt: new Date(Number(fund.slice(1)) * 1e10),
          })),
      );
      await ctx.db.execute(sql`analyze idea_fingerprints`);
    }
    const tally = recall(asked, ({ asked: entry }) => found.get(entry.id)!);
    expect(tally.firstOrCopy / tally.questions).toBeGreaterThanOrEqual(0.95);
    expect(tally.firstFive / tally.questions).toBeGreaterThanOrEqual(0.98);
  },
);
