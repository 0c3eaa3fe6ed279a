import { and, eq } from "drizzle-orm";
import { markAnswer } from "#app/domain/contribution/accept-answer.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { threadOf } from "#app/domain/contribution/contribution-thread.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import { stepBack } from "#app/domain/contribution/withdraw-offer.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { type Happened, hearersOf } from "#app/domain/notification/recipients.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import type { ContributionKind } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalIn(error)?.code ?? String(error),
  );
const helped = async (ctx: Ctx, ideaId: string) =>
  (await creditsOf(ctx, ideaId))
    .map(({ kind }) => kind)
    .filter((kind) => kind !== "authored")
    .sort();

async function makeTalk(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, over);
  const idea = await makeIdea(ctx, { challenge });
  const someone = async (name: string) => as(ctx, await makePerson(ctx, { name }));
  const say = (who: Ctx, kind: ContributionKind, parentId?: string) =>
    contribute(who, { ideaId: idea.id, kind, body: prose("So."), ...(parentId && { parentId }) });
  const shown = async (id: string) =>
    (await threadOf(author, idea.id)).contributions.find((one) => one.id === id)!;
  const author = await as(ctx, { id: idea.authorId });
  return {
    challenge,
    idea,
    author,
    asker: await someone("Anna Asker"),
    other: await someone("Otto Other"),
    say,
    shown,
  };
}
async function heard(ctx: Ctx, contributionId: string) {
  const rows = await ctx.db
    .select()
    .from(activity)
    .where(and(eq(activity.type, "contribution.resolved")))
    .orderBy(activity.id);
  const last = rows.filter(({ about }) => about.contributionId === contributionId).at(-1);
  return (await hearersOf(ctx.db, [last as unknown as Happened])).map(({ personId, kind }) => [
    personId,
    kind,
  ]);
}

test("one reply is the answer, for whoever asked or an author to say; only an author says that the idea changed", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const question = await say(asker, "question");
  const reply = await say(other, "comment", question);
  const deeper = await say(author, "comment", reply);
  const elsewhere = await say(other, "comment");
  expect((await shown(deeper)).under).toMatchObject({ id: question, kind: "question" });
  expect(
    await code(
      markAnswer(other, { contributionId: question, answerId: reply, ledToChange: false }),
    ),
  ).toBe("access.not-yours");
  for (const answerId of [elsewhere, question, "contribution_none"])
    expect(
      await code(markAnswer(asker, { contributionId: question, answerId, ledToChange: false })),
    ).toBe("not-found");
  await markAnswer(asker, { contributionId: question, answerId: deeper, ledToChange: true });
  expect(await shown(question)).toMatchObject({
    state: "answered",
    answerId: deeper,
    settledBy: "Anna Asker",
    settledAt: expect.any(String),
    ledToChange: false,
  });
  expect([
    (await shown(deeper)).isAnswer,
    (await shown(reply)).isAnswer,
    (await shown(reply)).under,
  ]).toEqual([true, false, null]);
  expect(await helped(ctx, idea.id)).toEqual([]);
  expect(
    await code(
      markAnswer(author, { contributionId: question, answerId: reply, ledToChange: true }),
    ),
  ).toBe("contribution.resolved");

  await settleContribution(asker, { contributionId: question, state: "open", words: "" });
  expect(await shown(question)).toMatchObject({ state: "open", answerId: null, settledBy: null });
  await markAnswer(author, { contributionId: question, answerId: reply, ledToChange: true });
  expect(await shown(question)).toMatchObject({ ledToChange: true, answerId: reply });
  expect(await helped(ctx, idea.id)).toEqual(["question"]);
});

test("an author answers in words of their own, and says that it led to a change; a concern is resolved by a reply, for an author alone to say", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const [question, concern, comment] = [
    await say(asker, "question"),
    await say(other, "concern"),
    await say(other, "comment"),
  ];
  const reply = await say(asker, "comment", concern);
  await settleContribution(author, {
    contributionId: question,
    state: "answered",
    words: "On Tuesdays.",
    ledToChange: true,
  });
  expect(await shown(question)).toMatchObject({ settledWith: "On Tuesdays.", ledToChange: true });
  expect(
    await code(markAnswer(other, { contributionId: concern, answerId: reply, ledToChange: false })),
  ).toBe("access.not-yours");
  await markAnswer(author, { contributionId: concern, answerId: reply, ledToChange: true });
  expect(await shown(concern)).toMatchObject({
    state: "resolved",
    answerId: reply,
    ledToChange: false,
  });
  const under = await say(author, "comment", comment);
  expect(
    await code(
      markAnswer(author, { contributionId: comment, answerId: under, ledToChange: false }),
    ),
  ).toBe("contribution.resolved");
  expect(await helped(ctx, idea.id)).toEqual(["concern", "question"]);
});

test("an offer is taken up for a part of the work; whoever made it hears so, and can step back, which the author hears", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx, {
    phase: "implementation",
  });
  const offer = await say(asker, "offer");
  expect(await code(stepBack(asker, { contributionId: offer }))).toBe("contribution.resolved");
  await settleContribution(author, {
    contributionId: offer,
    state: "accepted",
    words: "Please.",
    as: "part",
    task: "Build the screen",
  });
  expect(await shown(offer)).toMatchObject({
    state: "accepted",
    task: "Build the screen",
    joined: false,
  });
  expect(await heard(ctx, offer)).toEqual([[asker.actor.id, "offer.taken-up"]]);
  expect(await helped(ctx, idea.id)).toEqual(["offer"]);
  for (const who of [other, author])
    expect(await code(stepBack(who, { contributionId: offer }))).toBe("access.not-yours");
  await stepBack(asker, { contributionId: offer });
  expect(await shown(offer)).toMatchObject({ state: "withdrawn", task: null });
  expect(await heard(ctx, offer)).toEqual([[author.actor.id, "offer.withdrawn"]]);
  expect(await helped(ctx, idea.id)).toEqual([]);
  expect(
    await code(settleContribution(author, { contributionId: offer, state: "open", words: "" })),
  ).toBe("contribution.resolved");
});

test("an offer is taken up with a place on the team while that can change; taken back or stepped back from, the place goes", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const offer = await say(asker, "offer");
  const team = async () => (await loadIdea(author, idea.id)).authorIds;
  const take = () =>
    settleContribution(author, {
      contributionId: offer,
      state: "accepted",
      words: "",
      as: "team",
      task: "not this",
    });
  await take();
  expect([await team(), (await shown(offer)).joined, (await shown(offer)).task]).toEqual([
    [idea.authorId, asker.actor.id],
    true,
    null,
  ]);
  expect(await helped(ctx, idea.id)).toEqual(["offer", "team"]);
  await settleContribution(author, { contributionId: offer, state: "open", words: "" });
  expect(await team()).toEqual([idea.authorId]);
  await take();
  await stepBack(asker, { contributionId: offer });
  expect([await team(), await helped(ctx, idea.id)]).toEqual([[idea.authorId], []]);

  const late = await makeTalk(ctx, { phase: "jury" });
  const too = await late.say(other, "offer");
  expect(
    await code(
      settleContribution(late.author, {
        contributionId: too,
        state: "accepted",
        words: "",
        as: "team",
      }),
    ),
  ).toBe("challenge.phase");
  expect((await late.shown(too)).state).toBe("open");
});
