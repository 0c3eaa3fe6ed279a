import { eq, sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaStats, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { behindOneDoor, times } from "#tests/make/race.ts";
import { suggest, textOf } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes
    .flatMap((o) =>
      o.status === "rejected" ? [refusalIn(o.reason)?.code ?? String(o.reason)] : [],
    )
    .sort();
const lines = Array.from({ length: 12 }, (_, n) => `Line ${n} says what is wrong on ward ${n}.`);
const text = lines.join("\n\n");
const whole = { as: "whole" as const };

async function makeText(db: Db) {
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge, title: "Wards", body: proseFromText(text) });
  const author = await as({ db }, { id: idea.authorId });
  const helpers: Ctx[] = [];
  for (let n = 0; n < 10; n++) helpers.push(await as({ db }, await makePerson({ db })));
  return { challenge, idea, author, helpers };
}
const numbers = async (db: Db, ideaId: string) =>
  (
    await db
      .select({ number: ideaVersions.number })
      .from(ideaVersions)
      .where(eq(ideaVersions.ideaId, ideaId))
  )
    .map(({ number }) => number)
    .sort((a, b) => a - b);
async function sound(db: Db) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}

// Seen to fail: without holding the idea the other eleven all worked on the old text and were told of a newer one.
test("a suggestion that is accepted twelve times at once is one version, one credit", async ({
  world: { db },
}) => {
  const { challenge, idea, author, helpers } = await makeText(db);
  const id = await suggest(helpers[0]!, idea, text.replace("ward 3", "ward three"));
  const outcomes = await behindOneDoor({ db }, challenge.id, () =>
    times(12, () => acceptSuggestion(author, { contributionId: id, take: whole, words: "" })),
  );
  expect(codes(outcomes)).toEqual(Array(11).fill("contribution.resolved"));
  expect(await numbers(db, idea.id)).toEqual([1, 2]);
  expect((await creditsOf({ db }, idea.id)).filter(({ kind }) => kind !== "authored")).toHaveLength(
    1,
  );
  await sound(db);
});

// Seen to fail: without holding the idea most of the ten were refused.
test("ten suggestions for ten places, accepted at once, are all in the text", async ({
  world: { db },
}) => {
  const { challenge, idea, author, helpers } = await makeText(db);
  const ids: string[] = [];
  for (const [n, helper] of helpers.entries())
    ids.push(
      await suggest(
        helper,
        idea,
        text.replace(`what is wrong on ward ${n}.`, `what is better on ward ${n}.`),
      ),
    );
  const outcomes = await behindOneDoor({ db }, challenge.id, () =>
    times(10, (n) => acceptSuggestion(author, { contributionId: ids[n]!, take: whole, words: "" })),
  );
  expect(codes(outcomes)).toEqual([]);
  expect(await textOf({ db }, idea.id)).toEqual({
    title: "Wards",
    version: 11,
    text: lines.map((line, n) => (n < 10 ? line.replace("wrong", "better") : line)).join("\n\n"),
  });
  await sound(db);
});

test("ten suggestions for one place, accepted at once: one is in the text, nine wait with their words", async ({
  world: { db },
}) => {
  const { challenge, idea, author, helpers } = await makeText(db);
  const ids: string[] = [];
  for (const [n, helper] of helpers.entries())
    ids.push(
      await suggest(helper, idea, text.replace("wrong on ward 5", `written by number ${n}`)),
    );
  const outcomes = await behindOneDoor({ db }, challenge.id, () =>
    times(10, (n) => acceptSuggestion(author, { contributionId: ids[n]!, take: whole, words: "" })),
  );
  expect(codes(outcomes)).toEqual(Array(9).fill("contribution.overlaps"));
  expect(await db.select().from(contributions).where(eq(contributions.state, "open"))).toHaveLength(
    9,
  );
  expect(await numbers(db, idea.id)).toEqual([1, 2]);
  await sound(db);
});

// Seen to fail: without "where version =" the author's text went over the accepted words, stopped only by the key of the versions.
test("while the author edits and others are accepted nothing is lost: what is told to be in the text is in it", async ({
  world: { db },
}) => {
  for (let round = 0; round < 4; round++) {
    const { challenge, idea, author, helpers } = await makeText(db);
    const ids: string[] = [];
    for (const [n, helper] of helpers.entries())
      ids.push(
        await suggest(
          helper,
          idea,
          text.replace(`on ward ${n}.`, `on ward ${n}, says number ${n}.`),
        ),
      );
    const edit = () =>
      editIdea(author, {
        ideaId: idea.id,
        version: 1,
        title: "Wards",
        body: proseFromText(`${text}\n\nBy the author.`),
        asked: null,
        askedFor: "",
        removePhoto: false,
      });
    const accept = (n: number) =>
      acceptSuggestion(author, { contributionId: ids[n]!, take: whole, words: "" });
    const outcomes = await behindOneDoor({ db }, challenge.id, () =>
      times<unknown>(11, (n) => (n === round * 2 ? edit() : accept(n > round * 2 ? n - 1 : n))),
    );
    const now = (await textOf({ db }, idea.id)).text;
    const edited = outcomes[round * 2]!.status === "fulfilled";
    expect(now.includes("By the author.")).toBe(edited);
    expect(codes(outcomes)).toEqual(edited ? [] : ["idea.changed-meanwhile"]);
    for (let n = 0; n < 10; n++) expect(now).toContain(`says number ${n}.`);
    await sound(db);
  }
});

// Seen to fail: with a trigger that reads the counter first and writes it after.
test("twenty people who comment at once leave twenty contributions, and a counter that says so", async ({
  world: { db },
}) => {
  const { challenge, idea } = await makeText(db);
  const people: Ctx[] = [];
  for (let n = 0; n < 20; n++) people.push(await as({ db }, await makePerson({ db })));
  const outcomes = await behindOneDoor({ db }, challenge.id, () =>
    times(20, (n) =>
      contribute(people[n]!, { ideaId: idea.id, kind: "comment", body: prose(`Comment ${n}`) }),
    ),
  );
  expect(codes(outcomes)).toEqual([]);
  expect(
    await db.select().from(contributions).where(eq(contributions.ideaId, idea.id)),
  ).toHaveLength(20);
  expect(
    await db
      .select({ n: ideaStats.contributions })
      .from(ideaStats)
      .where(eq(ideaStats.ideaId, idea.id)),
  ).toEqual([{ n: 20 }]);
  await sound(db);
});
