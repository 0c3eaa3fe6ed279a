import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { type Ctx, inTransaction } from "#app/domain/ctx.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { reactFields, thankFields } from "#app/domain/recognition/fields.ts";
import { hideThanks } from "#app/domain/recognition/hide-thanks.ts";
import { react } from "#app/domain/recognition/react.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { thanksTo } from "#app/domain/recognition/thanks-to.ts";
import { withdrawThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeQuestion } from "#tests/make/contribution.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) =>
      refusalFrom(error)?.code ??
      (error as { cause?: { constraint_name?: string } }).cause?.constraint_name ??
      String(error),
  );

test("react: sent twice, counts once with the name until its giver withdraws it", async ({
  ctx,
}) => {
  const { idea, author, helper, reader, question } = await makeQuestion(ctx);
  for (let n = 0; n < 2; n++) await react(reader, { ideaId: idea.id, kind: "clap", want: "on" });
  await react(helper, { ideaId: idea.id, kind: "clap", want: "on" });
  await react(author, { ideaId: idea.id, contributionId: question, kind: "bulb", want: "on" });
  const { reactions } = await ideaPage(reader, idea.id);
  expect(reactions).toHaveLength(2);
  expect(reactions).toContainEqual({
    contributionId: question,
    kind: "bulb",
    count: 1,
    isMine: false,
    names: [expect.any(String)],
  });
  expect(reactions).toContainEqual({
    contributionId: null,
    kind: "clap",
    count: 2,
    isMine: true,
    names: expect.arrayContaining(["Rik Reader", "Hanna Helper"]),
  });
  for (let n = 0; n < 2; n++) await react(reader, { ideaId: idea.id, kind: "clap", want: "off" });
  expect((await ideaPage(reader, idea.id)).reactions).toContainEqual({
    contributionId: null,
    kind: "clap",
    count: 1,
    isMine: false,
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

test("react, thank: own, withdrawn or invisible idea, is refused", async ({ ctx }) => {
  const { challenge, idea, author, helper, reader, question } = await makeQuestion(ctx, {
    audience: "invited",
  });
  const outsider = await as(ctx, await makePerson(ctx));
  const other = await makeIdea(ctx, { challenge });
  const reactAs = (who: Ctx, target: { ideaId?: string; contributionId?: string } = {}) =>
    code(react(who, { ideaId: idea.id, kind: "heart", want: "on", ...target }));
  const thankAs = (who: Ctx, toId: string, target: { contributionId?: string } = {}) =>
    code(thank(who, { ideaId: idea.id, toId, message: "For the lamp.", ...target }));
  expect([
    await reactAs(author),
    await reactAs(helper, { contributionId: question }),
    await reactAs(author, { contributionId: question }),
  ]).toEqual(["recognition.own", "recognition.own", "done"]);
  expect([
    await reactAs(outsider),
    await reactAs({ db: ctx.db, actor: visitor }),
    await reactAs(reader, { ideaId: other.id, contributionId: question }),
    await reactAs(reader, { contributionId: "contribution_none" }),
  ]).toEqual(["not-found", "access.sign-in", "not-found", "not-found"]);
  const toHelper = helper.actor.id!;
  expect([
    await thankAs(reader, reader.actor.id!),
    await thankAs(outsider, idea.authorId),
    await thankAs(reader, outsider.actor.id!),
    await thankAs(reader, toHelper),
  ]).toEqual(["recognition.own", "not-found", "not-found", "not-found"]); // a question alone is no help
  expect([
    await thankAs(reader, idea.authorId, { contributionId: question }),
    await thankAs(reader, toHelper, { contributionId: question }),
  ]).toEqual(["not-found", "done"]);
  await withdrawIdea(author, { ideaId: idea.id });
  expect([await reactAs(reader), await thankAs(reader, idea.authorId)]).toEqual([
    "idea.stage",
    "idea.stage",
  ]);
});

test("database: thanks to the giver, of wrong length or given twice, are rejected", async ({
  ctx,
}) => {
  const { idea } = await makeQuestion(ctx);
  const [fromId, toId] = [idea.authorId, (await makePerson(ctx)).id];
  const put = (row: object) =>
    code(
      inTransaction(ctx, async (tx) => {
        await tx.db.insert(thanks).values({ ideaId: idea.id, fromId, toId, message: "x", ...row });
      }),
    );
  expect([
    await put({ toId: fromId }),
    await put({ message: "" }),
    await put({ message: "x".repeat(281) }),
    await put({}),
    await put({}),
  ]).toEqual(["thanks_not_self", "thanks_length", "thanks_length", "done", "one_thanks_a_person"]);
});

test("thank: repeated, hidden and withdrawn, shows the latest message to whom it may", async ({
  ctx,
}) => {
  const { idea, author, reader, helper } = await makeQuestion(ctx);
  const messages = async (who: Ctx) =>
    [
      (await ideaPage(who, idea.id)).thanks,
      await thanksTo(who, idea.authorId),
      (await homeContent(who)).thanks,
    ].map((list) => list.map(({ message }) => message));
  await thank(reader, { ideaId: idea.id, toId: idea.authorId, message: "For the lamp." });
  await thank(reader, {
    ideaId: idea.id,
    toId: idea.authorId,
    message: "For the lamp, and the tea.",
  });
  const latest = ["For the lamp, and the tea."];
  expect(await messages(helper)).toEqual([latest, latest, latest]);
  expect(
    await ctx.db.select().from(activity).where(eq(activity.type, "thanks.given")),
  ).toHaveLength(1);
  const thanksId = (await ideaPage(reader, idea.id)).thanks[0]!.id;

  expect([
    await code(hideThanks(reader, { thanksId, want: "on" })),
    await code(withdrawThanks(author, { thanksId })),
  ]).toEqual(["not-found", "not-found"]);
  await hideThanks(author, { thanksId, want: "on" });
  expect([await messages(helper), await messages(reader)]).toEqual([
    [[], [], []],
    [[], [], []],
  ]);
  expect(await messages(author)).toEqual([latest, latest, []]);
  await hideThanks(author, { thanksId, want: "off" });
  expect(await messages(helper)).toEqual([latest, latest, latest]);
  await withdrawThanks(reader, { thanksId });
  expect(await messages(author)).toEqual([[], [], []]);
});

test("thanksTo, homeContent: thanks at an invisible idea, are not shown", async ({ ctx }) => {
  const { idea, reader, helper } = await makeQuestion(ctx, { audience: "invited" });
  await thank(reader, { ideaId: idea.id, toId: idea.authorId, message: "MARKER" });
  const outsider = await as(ctx, await makePerson(ctx));
  expect((await thanksTo(helper, idea.authorId)).map(({ message }) => message)).toEqual(["MARKER"]);
  expect([await thanksTo(outsider, idea.authorId), (await homeContent(outsider)).thanks]).toEqual([
    [],
    [],
  ]);
  expect(await code(ideaPage(outsider, idea.id))).toBe("not-found");
});

test("ideaPage: many reactions and thanks, still four queries", async ({ ctx }) => {
  const { idea, reader, helper, question } = await makeQuestion(ctx);
  for (let n = 0; n < 12; n++)
    await react(await as(ctx, await makePerson(ctx)), {
      ideaId: idea.id,
      kind: "smile",
      want: "on",
    });
  await thank(reader, {
    ideaId: idea.id,
    toId: helper.actor.id!,
    contributionId: question,
    message: "For asking.",
  });
  expect(await ideaPage(reader, idea.id)).toMatchObject({
    reactions: [{ count: 12, names: { length: 6 } }],
    thanks: [{ contributionId: question, isMine: true, isForMe: false }],
  });
  expect(await countQueries(reader, (counted) => ideaPage(counted, idea.id))).toBe(2);
});

test("reactFields, thankFields: malformed reaction or message of wrong length, is rejected", () => {
  const parse = (reaction: string) => reactFields.safeParse({ ideaId: "idea_1", reaction }).data;
  expect(parse("clap on contribution_1")).toEqual({
    ideaId: "idea_1",
    kind: "clap",
    want: "on",
    contributionId: "contribution_1",
  });
  expect(parse("heart off")).toEqual({
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
    expect([wrong, parse(wrong)]).toEqual([wrong, undefined]);
  const isValid = (message: string) =>
    thankFields.safeParse({ ideaId: "idea_1", toId: "person_1", message, contributionId: "" })
      .success;
  expect([isValid("x".repeat(280)), isValid("x".repeat(281)), isValid("  \n ")]).toEqual([
    true,
    false,
    false,
  ]);
});
