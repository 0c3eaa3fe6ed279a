import { sql } from "drizzle-orm";
import { rankAlike } from "#app/domain/similarity/rank-similar.ts";
import { read, weigh } from "#app/domain/similarity/similarity.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { prose } from "#tests/make/idea.ts";
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

const there = hasSet(set);
const skipped = there ? "" : " (skipped: not at ../shared/data)";

test.skipIf(!there)(`pairs that a person labelled are told apart${skipped}`, () => {
  for (const { auc, f1, f1CrossValidated, pairs } of [dutchPairs("ideas"), dutchPairs("pairs")]) {
    expect(pairs).toBeGreaterThan(0);
    expect(auc).toBeGreaterThanOrEqual(0.93);
    expect(f1).toBeGreaterThanOrEqual(0.795);
    expect(f1CrossValidated).toBeGreaterThanOrEqual(0.72);
  }
});

test.skipIf(!there)(
  `a variant under another title is not called the same idea; what has nothing to do with it is not shown${skipped}`,
  () => {
    const called = calledTheSame();
    expect(called["template-variant"].same).toBeLessThanOrEqual(0.05);
    expect(called["resubmission"].shown).toBeGreaterThanOrEqual(0.95);
    expect(called["random-negative"].shown).toBe(0);
  },
);

test.skipIf(!there)(
  `an idea that is entered again is found by its text alone among all earlier ones, through the database${skipped}`,
  { timeout: 300_000 },
  async ({ ctx }) => {
    const me = await as(ctx, await makePerson(ctx));
    const challenge = await makeChallenge(ctx);
    const [all, asked] = [entries(), questions()];
    const worth = weigh(all.map((entry) => read({ title: entry.title, text: textOf(entry) })));
    const found = new Map<string, string[]>();
    for (const fund of [...new Set(all.map((entry) => entry.fund))].sort()) {
      // each is asked for when the earlier ones are there
      for (const { asked: entry } of asked.filter((question) => question.asked.fund === fund)) {
        found.set(
          entry.id,
          (await rankAlike(me, { title: "", text: textOf(entry) }, { worth })).map(({ id }) => id),
        );
      }
      await ctx.db.insert(ideas).values(
        all
          .filter((entry) => entry.fund === fund)
          .map((entry) => ({
            id: entry.id,
            challengeId: challenge.id,
            title: entry.title,
            body: prose(textOf(entry)),
            bodyText: textOf(entry),
            language: "en",
            stage: "open" as const,
            submittedAt: new Date(Number(fund.slice(1)) * 1e10),
          })),
      );
      await ctx.db.execute(sql`analyze idea_marks`);
    }
    const tally = recall(asked, ({ asked: entry }) => found.get(entry.id)!);
    expect(tally.firstOrCopy / tally.questions).toBeGreaterThanOrEqual(0.95);
    expect(tally.firstFive / tally.questions).toBeGreaterThanOrEqual(0.98);
  },
);
