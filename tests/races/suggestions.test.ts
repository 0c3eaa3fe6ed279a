import { eq, sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaStats, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel, releaseTogether } from "#tests/make/race.ts";
import { suggest, textOf } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes
    .flatMap((o) =>
      o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? String(o.reason)] : [],
    )
    .sort();
const lines = Array.from({ length: 12 }, (_, n) => `Line ${n} says what is wrong on ward ${n}.`);
const text = lines.join("\n\n");
const acceptance = { as: "whole" as const };

async function makeText(db: Db) {
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge, title: "Wards", body: richTextFromText(text) });
  const author = await as({ db }, { id: idea.authorId });
  const helpers: Ctx[] = [];
  for (let n = 0; n < 10; n++) helpers.push(await as({ db }, await makePerson({ db })));
  return { challenge, idea, author, helpers };
}
const versionNumbers = async (db: Db, ideaId: string) =>
  (
    await db
      .select({ number: ideaVersions.number })
      .from(ideaVersions)
      .where(eq(ideaVersions.ideaId, ideaId))
  )
    .map(({ number }) => number)
    .sort((a, b) => a - b);
async function expectInvariants(db: Db) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}

// Fails without the lock on the idea: the other eleven work on the old text.
test("acceptSuggestion: twelve parallel accepts of one suggestion, one version and one credit", async ({
  world: { db },
}) => {
  const { challenge, idea, author, helpers } = await makeText(db);
  const id = await suggest(helpers[0]!, idea, text.replace("ward 3", "ward three"));
  const outcomes = await releaseTogether({ db }, challenge.id, () =>
    inParallel(12, () => acceptSuggestion(author, { contributionId: id, acceptance, message: "" })),
  );
  expect(codes(outcomes)).toEqual(Array(11).fill("contribution.resolved"));
  expect(await versionNumbers(db, idea.id)).toEqual([1, 2]);
  expect((await creditsOf({ db }, idea.id)).filter(({ kind }) => kind !== "authored")).toHaveLength(
    1,
  );
  await expectInvariants(db);
});

// Fails without the lock on the idea: most of the ten are refused.
test("acceptSuggestion: ten parallel accepts in different places, all are in the text", async ({
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
  const outcomes = await releaseTogether({ db }, challenge.id, () =>
    inParallel(10, (n) =>
      acceptSuggestion(author, { contributionId: ids[n]!, acceptance, message: "" }),
    ),
  );
  expect(codes(outcomes)).toEqual([]);
  expect(await textOf({ db }, idea.id)).toEqual({
    title: "Wards",
    version: 11,
    text: lines.map((line, n) => (n < 10 ? line.replace("wrong", "better") : line)).join("\n\n"),
  });
  await expectInvariants(db);
});

test("acceptSuggestion: ten parallel accepts in one place, one is in the text and nine stay open", async ({
  world: { db },
}) => {
  const { challenge, idea, author, helpers } = await makeText(db);
  const ids: string[] = [];
  for (const [n, helper] of helpers.entries())
    ids.push(
      await suggest(helper, idea, text.replace("wrong on ward 5", `written by number ${n}`)),
    );
  const outcomes = await releaseTogether({ db }, challenge.id, () =>
    inParallel(10, (n) =>
      acceptSuggestion(author, { contributionId: ids[n]!, acceptance, message: "" }),
    ),
  );
  expect(codes(outcomes)).toEqual(Array(9).fill("contribution.overlaps"));
  expect(await db.select().from(contributions).where(eq(contributions.state, "open"))).toHaveLength(
    9,
  );
  expect(await versionNumbers(db, idea.id)).toEqual([1, 2]);
  await expectInvariants(db);
});

// Fails without "where version =": the author's text overwrites accepted changes.
test("acceptSuggestion: parallel edits by the author, every accepted change is in the text", async ({
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
        body: richTextFromText(`${text}\n\nBy the author.`),
        requestedAmount: null,
        requestedPurpose: "",
        removePhoto: false,
      });
    const accept = (n: number) =>
      acceptSuggestion(author, { contributionId: ids[n]!, acceptance, message: "" });
    const outcomes = await releaseTogether({ db }, challenge.id, () =>
      inParallel<unknown>(11, (n) =>
        n === round * 2 ? edit() : accept(n > round * 2 ? n - 1 : n),
      ),
    );
    const finalText = (await textOf({ db }, idea.id)).text;
    const isEdited = outcomes[round * 2]!.status === "fulfilled";
    expect(finalText.includes("By the author.")).toBe(isEdited);
    expect(codes(outcomes)).toEqual(isEdited ? [] : ["idea.changed-meanwhile"]);
    for (let n = 0; n < 10; n++) expect(finalText).toContain(`says number ${n}.`);
    await expectInvariants(db);
  }
});

// Fails with a trigger that reads the counter before it writes it.
test("contribute: twenty parallel comments, all are saved and counted", async ({
  world: { db },
}) => {
  const { challenge, idea } = await makeText(db);
  const people: Ctx[] = [];
  for (let n = 0; n < 20; n++) people.push(await as({ db }, await makePerson({ db })));
  const outcomes = await releaseTogether({ db }, challenge.id, () =>
    inParallel(20, (n) =>
      contribute(people[n]!, { ideaId: idea.id, kind: "comment", body: richText(`Comment ${n}`) }),
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
  await expectInvariants(db);
});
