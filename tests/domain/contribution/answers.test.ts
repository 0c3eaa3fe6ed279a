import { and, eq } from "drizzle-orm";
import { acceptAnswer } from "#app/domain/contribution/accept-answer.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { withdrawOffer } from "#app/domain/contribution/withdraw-offer.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import type { ActivityRow } from "#app/domain/notification/notification-audience.ts";
import { recipientsOf } from "#app/domain/notification/recipients.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import type { ContributionKind } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
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
    contribute(who, {
      ideaId: idea.id,
      kind,
      body: richText("So."),
      ...(parentId && { parentId }),
    });
  const shown = async (id: string) =>
    (await ideaPage(author, idea.id)).contributions.find((contribution) => contribution.id === id)!;
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
async function notified(ctx: Ctx, contributionId: string) {
  const rows = await ctx.db
    .select()
    .from(activity)
    .where(and(eq(activity.type, "contribution.resolved")))
    .orderBy(activity.id);
  const last = rows.filter(({ about }) => about.contributionId === contributionId).at(-1);
  return (await recipientsOf(ctx.db, [last as unknown as ActivityRow])).map(
    ({ personId, kind }) => [personId, kind],
  );
}

test("acceptAnswer: asker or author, accepts a reply; only an author records a change", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const question = await say(asker, "question");
  const reply = await say(other, "comment", question);
  const deeper = await say(author, "comment", reply);
  const elsewhere = await say(other, "comment");
  expect((await shown(deeper)).openParent).toMatchObject({ id: question, kind: "question" });
  expect(
    await code(
      acceptAnswer(other, { contributionId: question, answerId: reply, causedChange: false }),
    ),
  ).toBe("access.not-yours");
  for (const answerId of [elsewhere, question, "contribution_none"])
    expect(
      await code(acceptAnswer(asker, { contributionId: question, answerId, causedChange: false })),
    ).toBe("not-found");
  await acceptAnswer(asker, { contributionId: question, answerId: deeper, causedChange: true });
  expect(await shown(question)).toMatchObject({
    state: "answered",
    answerId: deeper,
    resolvedByName: "Anna Asker",
    resolvedAt: expect.any(String),
    causedChange: false,
  });
  expect([
    (await shown(deeper)).isAnswer,
    (await shown(reply)).isAnswer,
    (await shown(reply)).openParent,
  ]).toEqual([true, false, null]);
  expect(await helped(ctx, idea.id)).toEqual([]);
  expect(
    await code(
      acceptAnswer(author, { contributionId: question, answerId: reply, causedChange: true }),
    ),
  ).toBe("contribution.resolved");

  await resolveContribution(asker, { contributionId: question, state: "open", message: "" });
  expect(await shown(question)).toMatchObject({
    state: "open",
    answerId: null,
    resolvedByName: null,
  });
  await acceptAnswer(author, { contributionId: question, answerId: reply, causedChange: true });
  expect(await shown(question)).toMatchObject({ causedChange: true, answerId: reply });
  expect(await helped(ctx, idea.id)).toEqual(["question"]);
});

test("resolveContribution, acceptAnswer: author, answers a question and resolves a concern", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const [question, concern, comment] = [
    await say(asker, "question"),
    await say(other, "concern"),
    await say(other, "comment"),
  ];
  const reply = await say(asker, "comment", concern);
  await resolveContribution(author, {
    contributionId: question,
    state: "answered",
    message: "On Tuesdays.",
    causedChange: true,
  });
  expect(await shown(question)).toMatchObject({
    resolutionMessage: "On Tuesdays.",
    causedChange: true,
  });
  expect(
    await code(
      acceptAnswer(other, { contributionId: concern, answerId: reply, causedChange: false }),
    ),
  ).toBe("access.not-yours");
  await acceptAnswer(author, { contributionId: concern, answerId: reply, causedChange: true });
  expect(await shown(concern)).toMatchObject({
    state: "resolved",
    answerId: reply,
    causedChange: false,
  });
  const commentReply = await say(author, "comment", comment);
  expect(
    await code(
      acceptAnswer(author, {
        contributionId: comment,
        answerId: commentReply,
        causedChange: false,
      }),
    ),
  ).toBe("contribution.resolved");
  expect(await helped(ctx, idea.id)).toEqual(["concern", "question"]);
});

test("withdrawOffer: accepted offer, can be withdrawn; both sides are notified", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx, {
    phase: "implementation",
  });
  const offer = await say(asker, "offer");
  expect(await code(withdrawOffer(asker, { contributionId: offer }))).toBe("contribution.resolved");
  await resolveContribution(author, {
    contributionId: offer,
    state: "accepted",
    message: "Please.",
    as: "part",
    task: "Build the screen",
  });
  expect(await shown(offer)).toMatchObject({
    state: "accepted",
    task: "Build the screen",
    hasJoinedTeam: false,
  });
  expect(await notified(ctx, offer)).toEqual([[asker.actor.id, "offer.taken-up"]]);
  expect(await helped(ctx, idea.id)).toEqual(["offer"]);
  for (const who of [other, author])
    expect(await code(withdrawOffer(who, { contributionId: offer }))).toBe("access.not-yours");
  await withdrawOffer(asker, { contributionId: offer });
  expect(await shown(offer)).toMatchObject({ state: "withdrawn", task: null });
  expect(await notified(ctx, offer)).toEqual([[author.actor.id, "offer.withdrawn"]]);
  expect(await helped(ctx, idea.id)).toEqual([]);
  expect(
    await code(resolveContribution(author, { contributionId: offer, state: "open", message: "" })),
  ).toBe("contribution.resolved");
});

test("resolveContribution: offer accepted onto the team, adds an author until reopened", async ({
  ctx,
}) => {
  const { idea, author, asker, other, say, shown } = await makeTalk(ctx);
  const offer = await say(asker, "offer");
  const team = async () => (await loadIdea(author, idea.id)).authorIds;
  const acceptOntoTeam = () =>
    resolveContribution(author, {
      contributionId: offer,
      state: "accepted",
      message: "",
      as: "team",
      task: "not this",
    });
  await acceptOntoTeam();
  expect([await team(), (await shown(offer)).hasJoinedTeam, (await shown(offer)).task]).toEqual([
    [idea.authorId, asker.actor.id],
    true,
    null,
  ]);
  expect(await helped(ctx, idea.id)).toEqual(["offer", "team"]);
  await resolveContribution(author, { contributionId: offer, state: "open", message: "" });
  expect(await team()).toEqual([idea.authorId]);
  await acceptOntoTeam();
  await withdrawOffer(asker, { contributionId: offer });
  expect([await team(), await helped(ctx, idea.id)]).toEqual([[idea.authorId], []]);

  const late = await makeTalk(ctx, { phase: "jury" });
  const lateOffer = await late.say(other, "offer");
  expect(
    await code(
      resolveContribution(late.author, {
        contributionId: lateOffer,
        state: "accepted",
        message: "",
        as: "team",
      }),
    ),
  ).toBe("challenge.phase");
  expect((await late.shown(lateOffer)).state).toBe("open");
});
