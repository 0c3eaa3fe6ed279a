import { eq } from "drizzle-orm";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { editChallenge } from "#app/domain/challenge/edit-challenge.ts";
import { choosingFields, questionFields } from "#app/domain/challenge/fields.ts";
import { saveChoosing } from "#app/domain/challenge/save-choosing.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { files } from "#db/schema/file.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { activityTypes, makeDraft } from "#tests/make/draft.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makePng, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const words = {
  question: "What costs us time every single day?",
  why: "Because.",
  wanted: "",
  notWanted: "",
  reward: "",
  language: "nl" as const,
  currency: "EUR" as const,
  coverAway: false,
};
const choosing = (
  challenge: string,
  edited: number,
  criteria: { id?: string; name: string; weight: number }[],
  more: object = {},
) =>
  choosingFields.parse({
    challengeId: challenge,
    edited,
    selectionRules: "The jury scores.",
    ...more,
    ...Object.fromEntries(
      criteria.flatMap((row, n) =>
        Object.entries(row).map(([key, value]) => [`criteria.${n}.${key}`, String(value)]),
      ),
    ),
  });

test("the manager's words are on the page", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  await editChallenge(who, { challengeId: id, edited: 0, coverId: null, ...words });
  expect(await challengeHead(who, id)).toMatchObject({ question: words.question, why: "Because." });
  expect(await activityTypes(ctx, id)).toEqual(["challenge.drafted", "challenge.edited"]);
});

test("whoever looked before somebody else's edit is told so, and nothing is written over", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  await editChallenge(who, { challengeId: id, edited: 0, coverId: null, ...words });
  await expect(
    editChallenge(who, { challengeId: id, edited: 0, coverId: null, ...words, why: "Other." }),
  ).rejects.toThrow("challenge.changed-meanwhile");
  expect((await challengeHead(who, id)).why).toBe("Because.");
});

test("only who manages the challenge edits it; to others a draft does not exist", async ({
  ctx,
}) => {
  const open = await makeChallenge(ctx);
  const other = await as(ctx, await makePerson(ctx));
  await expect(
    editChallenge(other, { challengeId: open.id, edited: 0, coverId: null, ...words }),
  ).rejects.toThrow("access.not-on-team");
  await expect(
    editChallenge(other, {
      challengeId: (await makeDraft(ctx)).id,
      edited: 0,
      coverId: null,
      ...words,
    }),
  ).rejects.toThrow("not-found");
  await expect(
    editChallenge(other, { challengeId: "challenge_none", edited: 0, coverId: null, ...words }),
  ).rejects.toThrow("not-found");
});

test("a new cover takes the place of the old one, which then hangs nowhere", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const storage = makeStorage();
  const [first, second] = [
    await storePicture(who, storage, sent(makePng(40, 30))),
    await storePicture(who, storage, sent(makePng(40, 30))),
  ];
  await editChallenge(who, { challengeId: id, edited: 0, coverId: first, ...words });
  await editChallenge(who, { challengeId: id, edited: 1, coverId: second, ...words });
  expect((await challengeHead(who, id)).coverId).toBe(second);
  const [old] = await ctx.db
    .select({ on: files.challengeId })
    .from(files)
    .where(eq(files.id, first));
  expect(old!.on).toBeNull();
  await editChallenge(who, {
    challengeId: id,
    edited: 2,
    coverId: null,
    ...words,
    coverAway: true,
  });
  expect((await challengeHead(who, id)).coverId).toBeNull();
});

test("criteria are added, changed, put in order and left out in one save", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx, "safety");
  const [safer, feasible] = (await challengeHead(who, id)).criteria;
  await saveChoosing(
    who,
    choosing(id, 0, [
      { id: feasible!.id, name: "Can be done", weight: 5 },
      { name: "New", weight: 1 },
      { id: safer!.id, name: safer!.name, weight: 2 },
    ]),
  );
  const after = (await challengeHead(who, id)).criteria;
  expect(after.map(({ name, weight }) => [name, weight])).toEqual([
    ["Can be done", 5],
    ["New", 1],
    ["safer", 2],
  ]);
  expect(after[0]!.id).toBe(feasible!.id);
});

test("how winners are chosen is fixed once ideas come in", async ({ ctx }) => {
  for (const phase of ["announced", "ideation", "jury"] as const) {
    const challenge = await makeChallenge(ctx, { phase });
    const saved = saveChoosing(
      await as(ctx, challenge.manager),
      choosing(challenge.id, 0, [{ name: "Effect", weight: 1 }]),
    );
    if (phase === "announced") await saved;
    else await expect(saved).rejects.toThrow("challenge.begun");
  }
});

test("a criterion of another challenge cannot be drawn in", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const [strange] = await makeCriteria(ctx, await makeChallenge(ctx));
  await expect(
    saveChoosing(who, choosing(id, 0, [{ id: strange!.id, name: "Mine now", weight: 1 }])),
  ).rejects.toThrow("not-found");
});

const faultsOf = (schema: typeof questionFields | typeof choosingFields, fields: object) => {
  const parsed = schema.safeParse({ challengeId: "challenge_1", edited: "0", ...fields });
  return parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
};

test("what is wrong in a form is told at its field", () => {
  const fine = { question: "A question of some length?", language: "nl", currency: "EUR" };
  expect(faultsOf(questionFields, fine)).toEqual([]);
  expect(faultsOf(questionFields, { ...fine, question: "Short" })).toEqual(["question"]);
  expect(
    faultsOf(questionFields, {
      ...fine,
      why: "x".repeat(4001),
      language: "xx",
      currency: "eur",
      cover: "a file, honestly",
      edited: "NaN",
    }).sort(),
  ).toEqual(["cover", "currency", "edited", "language", "why"]);
  expect(
    faultsOf(choosingFields, {
      "criteria.0.name": "Effect",
      "criteria.0.weight": "11",
      "criteria.1.name": "x".repeat(81),
      "criteria.2.description": "no name",
    }),
  ).toEqual(["criteria.0.weight", "criteria.1.name", "criteria.2.name"]);
  expect(faultsOf(choosingFields, { picksMin: "5", picksMax: "3" })).toEqual(["picksMax"]);
  expect(faultsOf(choosingFields, { picksMin: "-1", picksMax: "1e3" })).toEqual([
    "picksMin",
    "picksMax",
  ]);
  expect(
    choosingFields
      .parse({
        challengeId: "challenge_1",
        edited: "0",
        "criteria.7.name": "Alone",
        "criteria.0.name": "",
        "criteria.9.away": "yes",
        "criteria.9.name": "Gone",
      })
      .criteria.map((row) => row.name),
  ).toEqual(["Alone"]);
});
