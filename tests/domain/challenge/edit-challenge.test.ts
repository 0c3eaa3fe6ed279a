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
import { asUpload, makePng } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const texts = {
  question: "What costs us time every single day?",
  why: "Because.",
  wanted: "",
  notWanted: "",
  reward: "",
  language: "nl" as const,
  currency: "EUR" as const,
  removeCover: false,
};
const choosing = (
  challenge: string,
  lockVersion: number,
  criteria: { id?: string; name: string; weight: number }[],
  more: object = {},
) =>
  choosingFields.parse({
    challengeId: challenge,
    lockVersion,
    selectionRules: "The jury scores.",
    ...more,
    ...Object.fromEntries(
      criteria.flatMap((row, n) =>
        Object.entries(row).map(([key, value]) => [`criteria.${n}.${key}`, String(value)]),
      ),
    ),
  });

test("editChallenge: new texts, are on the page and recorded", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  await editChallenge(who, { challengeId: id, lockVersion: 0, coverId: null, ...texts });
  expect(await challengeHead(who, id)).toMatchObject({ question: texts.question, why: "Because." });
  expect(await activityTypes(ctx, id)).toEqual(["challenge.drafted", "challenge.edited"]);
});

test("editChallenge: outdated lock version, refuses challenge.changed-meanwhile", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  await editChallenge(who, { challengeId: id, lockVersion: 0, coverId: null, ...texts });
  await expect(
    editChallenge(who, { challengeId: id, lockVersion: 0, coverId: null, ...texts, why: "Other." }),
  ).rejects.toThrow("challenge.changed-meanwhile");
  expect((await challengeHead(who, id)).why).toBe("Because.");
});

test("editChallenge: not a manager, is refused; a draft is not found", async ({ ctx }) => {
  const open = await makeChallenge(ctx);
  const other = await as(ctx, await makePerson(ctx));
  await expect(
    editChallenge(other, { challengeId: open.id, lockVersion: 0, coverId: null, ...texts }),
  ).rejects.toThrow("access.not-on-team");
  await expect(
    editChallenge(other, {
      challengeId: (await makeDraft(ctx)).id,
      lockVersion: 0,
      coverId: null,
      ...texts,
    }),
  ).rejects.toThrow("not-found");
  await expect(
    editChallenge(other, {
      challengeId: "challenge_none",
      lockVersion: 0,
      coverId: null,
      ...texts,
    }),
  ).rejects.toThrow("not-found");
});

test("editChallenge: new cover, replaces and detaches the old one", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const storage = makeStorage();
  const [first, second] = [
    await storePicture(who, storage, asUpload(makePng(40, 30))),
    await storePicture(who, storage, asUpload(makePng(40, 30))),
  ];
  await editChallenge(who, { challengeId: id, lockVersion: 0, coverId: first, ...texts });
  await editChallenge(who, { challengeId: id, lockVersion: 1, coverId: second, ...texts });
  expect((await challengeHead(who, id)).coverId).toBe(second);
  const [old] = await ctx.db
    .select({ challengeId: files.challengeId })
    .from(files)
    .where(eq(files.id, first));
  expect(old!.challengeId).toBeNull();
  await editChallenge(who, {
    challengeId: id,
    lockVersion: 2,
    coverId: null,
    ...texts,
    removeCover: true,
  });
  expect((await challengeHead(who, id)).coverId).toBeNull();
});

test("saveChoosing: criteria added, changed, reordered and removed in one save", async ({
  ctx,
}) => {
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

test("saveChoosing: once ideas come in, refuses challenge.begun", async ({ ctx }) => {
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

test("saveChoosing: criterion of another challenge, refuses not-found", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const [foreign] = await makeCriteria(ctx, await makeChallenge(ctx));
  await expect(
    saveChoosing(who, choosing(id, 0, [{ id: foreign!.id, name: "Mine now", weight: 1 }])),
  ).rejects.toThrow("not-found");
});

const invalidFields = (schema: typeof questionFields | typeof choosingFields, fields: object) => {
  const parsed = schema.safeParse({ challengeId: "challenge_1", lockVersion: "0", ...fields });
  return parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
};

test("questionFields, choosingFields: invalid values, are reported at their fields", () => {
  const fine = { question: "A question of some length?", language: "nl", currency: "EUR" };
  expect(invalidFields(questionFields, fine)).toEqual([]);
  expect(invalidFields(questionFields, { ...fine, question: "Short" })).toEqual(["question"]);
  expect(
    invalidFields(questionFields, {
      ...fine,
      why: "x".repeat(4001),
      language: "xx",
      currency: "eur",
      cover: "a file, honestly",
      lockVersion: "NaN",
    }).sort(),
  ).toEqual(["cover", "currency", "language", "lockVersion", "why"]);
  expect(
    invalidFields(choosingFields, {
      "criteria.0.name": "Effect",
      "criteria.0.weight": "11",
      "criteria.1.name": "x".repeat(81),
      "criteria.2.description": "no name",
    }),
  ).toEqual(["criteria.0.weight", "criteria.1.name", "criteria.2.name"]);
  expect(invalidFields(choosingFields, { picksMin: "5", picksMax: "3" })).toEqual(["picksMax"]);
  expect(invalidFields(choosingFields, { picksMin: "-1", picksMax: "1e3" })).toEqual([
    "picksMin",
    "picksMax",
  ]);
  expect(
    choosingFields
      .parse({
        challengeId: "challenge_1",
        lockVersion: "0",
        "criteria.7.name": "Alone",
        "criteria.0.name": "",
        "criteria.9.away": "yes",
        "criteria.9.name": "Gone",
      })
      .criteria.map((row) => row.name),
  ).toEqual(["Alone"]);
});
