import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { type Ctx, inTransaction } from "#app/domain/ctx.ts";
import { homePage } from "#app/domain/dashboard/home-content.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { reactFields, thankFields } from "#app/domain/recognition/fields.ts";
import { hideThanks } from "#app/domain/recognition/hide-thanks.ts";
import { react } from "#app/domain/recognition/react.ts";
import { kindnessOf } from "#app/domain/recognition/recognition-for-idea.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { thanksTo } from "#app/domain/recognition/thanks-to.ts";
import { takeBackThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeTalk } from "#tests/make/contribution.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) =>
      refusalIn(error)?.code ??
      (error as { cause?: { constraint_name?: string } }).cause?.constraint_name ??
      String(error),
  );

test("a nod is given once, shown with the name, and taken back by the one who gave it", async ({
  ctx,
}) => {
  const { idea, author, helper, reader, said } = await makeTalk(ctx);
  for (let n = 0; n < 2; n++) await react(reader, { ideaId: idea.id, kind: "clap", want: "on" });
  await react(helper, { ideaId: idea.id, kind: "clap", want: "on" });
  await react(author, { ideaId: idea.id, contributionId: said, kind: "bulb", want: "on" });
  const { nods } = await kindnessOf(reader, idea.id);
  expect(nods).toHaveLength(2);
  expect(nods).toContainEqual({
    contributionId: said,
    kind: "bulb",
    count: 1,
    mine: false,
    names: [expect.any(String)],
  });
  expect(nods).toContainEqual({
    contributionId: null,
    kind: "clap",
    count: 2,
    mine: true,
    names: expect.arrayContaining(["Rik Reader", "Hanna Helper"]),
  });
  for (let n = 0; n < 2; n++) await react(reader, { ideaId: idea.id, kind: "clap", want: "off" });
  expect((await kindnessOf(reader, idea.id)).nods).toContainEqual({
    contributionId: null,
    kind: "clap",
    count: 1,
    mine: false,
    names: ["Hanna Helper"],
  });
  expect(
    (
      await ctx.db
        .select({ type: activity.type })
        .from(activity)
        .where(sql`type like 'reaction.%'`)
        .orderBy(activity.id)
    ).map(({ type }) => type),
  ).toEqual(["reaction.given", "reaction.given", "reaction.given", "reaction.withdrawn"]);
});

test("nobody is kind to themself, to what is withdrawn, or to what they cannot see; nothing tells that it is there", async ({
  ctx,
}) => {
  const { challenge, idea, author, helper, reader, said } = await makeTalk(ctx, {
    audience: "invited",
  });
  const outsider = await as(ctx, await makePerson(ctx));
  const other = await makeIdea(ctx, { challenge });
  const nod = (who: Ctx, over: { ideaId?: string; contributionId?: string } = {}) =>
    code(react(who, { ideaId: idea.id, kind: "heart", want: "on", ...over }));
  const give = (who: Ctx, toId: string, over: { contributionId?: string } = {}) =>
    code(thank(who, { ideaId: idea.id, toId, words: "For the lamp.", ...over }));
  expect([
    await nod(author),
    await nod(helper, { contributionId: said }),
    await nod(author, { contributionId: said }),
  ]).toEqual(["kindness.own", "kindness.own", "done"]);
  expect([
    await nod(outsider),
    await nod({ db: ctx.db, actor: visitor }),
    await nod(reader, { ideaId: other.id, contributionId: said }),
    await nod(reader, { contributionId: "contribution_none" }),
  ]).toEqual(["not-found", "access.sign-in", "not-found", "not-found"]);
  const toHelper = helper.actor.id!;
  expect([
    await give(reader, reader.actor.id!),
    await give(outsider, idea.authorId),
    await give(reader, outsider.actor.id!),
    await give(reader, toHelper),
  ]).toEqual(["kindness.own", "not-found", "not-found", "not-found"]); // a question alone is no part in the idea
  expect([
    await give(reader, idea.authorId, { contributionId: said }),
    await give(reader, toHelper, { contributionId: said }),
  ]).toEqual(["not-found", "done"]);
  await withdrawIdea(author, { ideaId: idea.id });
  expect([await nod(reader), await give(reader, idea.authorId)]).toEqual([
    "idea.stage",
    "idea.stage",
  ]);
});

test("the database itself keeps thanks to oneself out, thanks without words, and thanks twice", async ({
  ctx,
}) => {
  const { idea } = await makeTalk(ctx);
  const [fromId, toId] = [idea.authorId, (await makePerson(ctx)).id];
  const put = (row: object) =>
    code(
      inTransaction(ctx, async (ctx) => {
        await ctx.db.insert(thanks).values({ ideaId: idea.id, fromId, toId, words: "x", ...row });
      }),
    );
  expect([
    await put({ toId: fromId }),
    await put({ words: "" }),
    await put({ words: "x".repeat(281) }),
    await put({}),
    await put({}),
  ]).toEqual(["nobody_thanks_themself", "thanks_fit", "thanks_fit", "done", "one_thanks_a_person"]);
});

test("thanks stand at the idea and on the person's page; said anew they are other words; hidden only the thanked sees them; taken back nothing is left", async ({
  ctx,
}) => {
  const { idea, author, reader, helper } = await makeTalk(ctx);
  const words = async (who: Ctx) =>
    [
      (await kindnessOf(who, idea.id)).thanks,
      await thanksTo(who, idea.authorId),
      (await homePage(who)).thanks,
    ].map((list) => list.map((one) => one.words));
  await thank(reader, { ideaId: idea.id, toId: idea.authorId, words: "For the lamp." });
  await thank(reader, {
    ideaId: idea.id,
    toId: idea.authorId,
    words: "For the lamp, and the tea.",
  });
  const said = ["For the lamp, and the tea."];
  expect(await words(helper)).toEqual([said, said, said]);
  expect(
    await ctx.db.select().from(activity).where(eq(activity.type, "thanks.given")),
  ).toHaveLength(1);
  const thanksId = (await kindnessOf(reader, idea.id)).thanks[0]!.id;

  expect([
    await code(hideThanks(reader, { thanksId, want: "on" })),
    await code(takeBackThanks(author, { thanksId })),
  ]).toEqual(["not-found", "not-found"]);
  await hideThanks(author, { thanksId, want: "on" });
  expect([await words(helper), await words(reader)]).toEqual([
    [[], [], []],
    [[], [], []],
  ]);
  expect(await words(author)).toEqual([said, said, []]);
  await hideThanks(author, { thanksId, want: "off" });
  expect(await words(helper)).toEqual([said, said, said]);
  await takeBackThanks(reader, { thanksId });
  expect(await words(author)).toEqual([[], [], []]);
});

test("thanks at an idea one may not see show nowhere", async ({ ctx }) => {
  const { idea, reader, helper } = await makeTalk(ctx, { audience: "invited" });
  await thank(reader, { ideaId: idea.id, toId: idea.authorId, words: "MARKER" });
  const outsider = await as(ctx, await makePerson(ctx));
  expect((await thanksTo(helper, idea.authorId)).map(({ words }) => words)).toEqual(["MARKER"]);
  expect([await thanksTo(outsider, idea.authorId), (await homePage(outsider)).thanks]).toEqual([
    [],
    [],
  ]);
  expect(await code(ideaPage(outsider, idea.id))).toBe("not-found");
});

test("the page of an idea asks four questions, however kind everybody was", async ({ ctx }) => {
  const { idea, reader, helper, said } = await makeTalk(ctx);
  for (let n = 0; n < 12; n++)
    await react(await as(ctx, await makePerson(ctx)), {
      ideaId: idea.id,
      kind: "smile",
      want: "on",
    });
  await thank(reader, {
    ideaId: idea.id,
    toId: helper.actor.id!,
    contributionId: said,
    words: "For asking.",
  });
  const { kindness } = await ideaPage(reader, idea.id);
  expect(kindness).toMatchObject({
    nods: [{ count: 12, names: { length: 6 } }],
    thanks: [{ contributionId: said, mine: true, forMe: false }],
  });
  expect(await countQueries(reader, (ctx) => ideaPage(ctx, idea.id))).toBe(4);
});

test("a nod that is none, and thanks that are too long or none, are told", () => {
  const nod = (nod: string) => reactFields.safeParse({ ideaId: "idea_1", nod }).data;
  expect(nod("clap on contribution_1")).toEqual({
    ideaId: "idea_1",
    kind: "clap",
    want: "on",
    contributionId: "contribution_1",
  });
  expect(nod("heart off")).toEqual({
    ideaId: "idea_1",
    kind: "heart",
    want: "off",
    contributionId: undefined,
  });
  for (const wrong of [
    "thumbs-down on",
    "clap",
    "clap maybe",
    "clap on idea_1",
    "clap on contribution_1 more",
    "",
  ])
    expect([wrong, nod(wrong)]).toEqual([wrong, undefined]);
  const words = (words: string) =>
    thankFields.safeParse({ ideaId: "idea_1", toId: "person_1", words, contributionId: "" })
      .success;
  expect([words("x".repeat(280)), words("x".repeat(281)), words("  \n ")]).toEqual([
    true,
    false,
    false,
  ]);
});
