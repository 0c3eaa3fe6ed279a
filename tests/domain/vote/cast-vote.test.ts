import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { challengePhases, ideaStages } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaAuthors, ideaStats } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const votersOf = async (ctx: Ctx, idea: { id: string }) =>
  (await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0]!.voters;
const told = async (ctx: Ctx, idea: { id: string }) =>
  (
    await ctx.db
      .select()
      .from(activity)
      .where(eq(activity.ideaId, idea.id))
      .orderBy(asc(activity.id))
  ).map(({ type, byId, challengeId }) => ({ type, byId, challengeId }));

test("a vote counts once, however often it is sent, and is told of once", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const voter = await as(ctx, await makePerson(ctx));

  expect(await castVote(voter, { ideaId: idea.id, want: "on" })).toEqual({ changed: true });
  expect(await castVote(voter, { ideaId: idea.id, want: "on" })).toEqual({ changed: false });

  expect(await votersOf(ctx, idea)).toBe(1);
  expect(await told(ctx, idea)).toEqual([
    { type: "vote.cast", byId: voter.actor.id, challengeId: idea.challengeId },
  ]);
});

test("a vote is taken back once, and one that was never cast changes nothing", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const voter = await as(ctx, await makePerson(ctx));

  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: false });
  await castVote(voter, { ideaId: idea.id, want: "on" });
  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: true });
  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: false });

  expect(await votersOf(ctx, idea)).toBe(0);
  expect((await told(ctx, idea)).map((row) => row.type)).toEqual(["vote.cast", "vote.withdrawn"]);
});

test("nobody votes for their own idea, nor for one they joined as author", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const [author, mate] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
  ];
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: idea.id, personId: mate.actor.id!, position: 1 });

  await expect(castVote(author, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "vote.own-idea",
  });
  await expect(castVote(mate, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "vote.own-idea",
  });
  expect(await votersOf(ctx, idea)).toBe(0);
});

test("one votes while ideas are gathered and improved, and at no other time", async ({ ctx }) => {
  for (const phase of challengePhases) {
    const challenge = await makeChallenge(ctx, { phase });
    const idea = await makeIdea(ctx, { challenge });
    const voter = await as(ctx, await makePerson(ctx));
    const said = await Promise.allSettled([castVote(voter, { ideaId: idea.id, want: "on" })]);
    const code = said[0].status === "rejected" ? said[0].reason.code : "voted";
    expect([phase, code]).toEqual([
      phase,
      phase === "draft"
        ? "not-found"
        : ["ideation", "refinement"].includes(phase)
          ? "voted"
          : "challenge.phase",
    ]);
  }
});

test("one votes for open ideas only", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const voter = await as(ctx, await makePerson(ctx));
  for (const stage of ideaStages.filter((stage) => stage !== "open")) {
    const idea = await makeIdea(ctx, { challenge, stage });
    await expect(castVote(voter, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
      code: stage === "draft" ? "not-found" : stage === "merged" ? "idea.merged" : "idea.stage",
    });
  }
});

test("a vote for an idea that was withdrawn can be taken back, to give it to another", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { picksMax: 1 });
  const [gone, other] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const voter = await as(ctx, await makePerson(ctx));
  await castVote(voter, { ideaId: gone.id, want: "on" });
  const author = await as(ctx, { id: gone.authorId });
  await moveIdea(author, await loadIdea(author, gone.id), "withdraw");

  await castVote(voter, { ideaId: gone.id, want: "off" });
  expect(await castVote(voter, { ideaId: other.id, want: "on" })).toEqual({ changed: true });
});

test("the last pick can be given, one more cannot, and a pick already given can be sent again", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { picksMax: 2 });
  const [first, second, third] = [
    await makeIdea(world, { challenge }),
    await makeIdea(world, { challenge }),
    await makeIdea(world, { challenge }),
  ];
  const voter = await as(world, await makePerson(world));
  await castVote(voter, { ideaId: first.id, want: "on" });
  await castVote(voter, { ideaId: second.id, want: "on" });

  await expect(castVote(voter, { ideaId: third.id, want: "on" })).rejects.toMatchObject({
    cause: { code: "GS002" },
  });
  expect(await castVote(voter, { ideaId: second.id, want: "on" })).toEqual({ changed: false });
  expect(await votersOf(voter, third)).toBe(0);
  expect(await told(voter, third)).toEqual([]);
});

test("an idea one may not see cannot be voted for, and is not there", async ({ ctx }) => {
  const idea = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx, { audience: "invited" }),
  });
  const outsider = await as(ctx, await makePerson(ctx));
  await expect(castVote(outsider, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(castVote(ctx, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "access.sign-in",
  });
});
