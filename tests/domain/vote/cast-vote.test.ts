import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { type ChallengePhase, challengePhases, type IdeaStage, ideaStages } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaAuthors, ideaStats } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const votersOf = async (ctx: Ctx, idea: { id: string }) =>
  (await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0]!.voters;
const activityOf = async (ctx: Ctx, idea: { id: string }) =>
  (
    await ctx.db
      .select()
      .from(activity)
      .where(eq(activity.ideaId, idea.id))
      .orderBy(asc(activity.id))
  ).map(({ type, actorId: byId, challengeId }) => ({ type, byId, challengeId }));

test("castVote: the same vote sent twice, counts and is recorded once", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const voter = await as(ctx, await makePerson(ctx));

  expect(await castVote(voter, { ideaId: idea.id, want: "on" })).toEqual({ changed: true });
  expect(await castVote(voter, { ideaId: idea.id, want: "on" })).toEqual({ changed: false });

  expect(await votersOf(ctx, idea)).toBe(1);
  expect(await activityOf(ctx, idea)).toEqual([
    { type: "vote.cast", byId: voter.actor.id, challengeId: idea.challengeId },
  ]);
});

test("castVote: withdrawing, changes something once and nothing without a vote", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const voter = await as(ctx, await makePerson(ctx));

  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: false });
  await castVote(voter, { ideaId: idea.id, want: "on" });
  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: true });
  expect(await castVote(voter, { ideaId: idea.id, want: "off" })).toEqual({ changed: false });

  expect(await votersOf(ctx, idea)).toBe(0);
  expect((await activityOf(ctx, idea)).map((row) => row.type)).toEqual([
    "vote.cast",
    "vote.withdrawn",
  ]);
});

test("castVote: own idea or one joined as author, refuses vote.own-idea", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const [author, coauthor] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
  ];
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: idea.id, personId: coauthor.actor.id!, position: 1 });

  await expect(castVote(author, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "vote.own-idea",
  });
  await expect(castVote(coauthor, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
    code: "vote.own-idea",
  });
  expect(await votersOf(ctx, idea)).toBe(0);
});

test("castVote: every phase, accepted only during ideation and refinement", async ({ ctx }) => {
  const expected: Partial<Record<ChallengePhase, string>> = {
    draft: "not-found",
    ideation: "voted",
    refinement: "voted",
  };
  for (const phase of challengePhases) {
    const challenge = await makeChallenge(ctx, { phase });
    const idea = await makeIdea(ctx, { challenge });
    const voter = await as(ctx, await makePerson(ctx));
    const [result] = await Promise.allSettled([castVote(voter, { ideaId: idea.id, want: "on" })]);
    const code = result.status === "rejected" ? result.reason.code : "voted";
    expect([phase, code]).toEqual([phase, expected[phase] ?? "challenge.phase"]);
  }
});

test("castVote: every stage but open, refuses with the reason", async ({ ctx }) => {
  const refusals: Partial<Record<IdeaStage, string>> = {
    draft: "not-found",
    merged: "idea.merged",
  };
  const challenge = await makeChallenge(ctx);
  const voter = await as(ctx, await makePerson(ctx));
  for (const stage of ideaStages.filter((other) => other !== "open")) {
    const idea = await makeIdea(ctx, { challenge, stage });
    await expect(castVote(voter, { ideaId: idea.id, want: "on" })).rejects.toMatchObject({
      code: refusals[stage] ?? "idea.stage",
    });
  }
});

test("castVote: vote for a withdrawn idea, can be withdrawn and given to another", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { picksMax: 1 });
  const [withdrawn, other] = [
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge }),
  ];
  const voter = await as(ctx, await makePerson(ctx));
  await castVote(voter, { ideaId: withdrawn.id, want: "on" });
  const author = await as(ctx, { id: withdrawn.authorId });
  await moveIdea(author, await loadIdea(author, withdrawn.id), "withdraw");

  await castVote(voter, { ideaId: withdrawn.id, want: "off" });
  expect(await castVote(voter, { ideaId: other.id, want: "on" })).toEqual({ changed: true });
});

test("castVote: last pick, is accepted; one more is refused and a repeat changes nothing", async ({
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
  expect(await activityOf(voter, third)).toEqual([]);
});

test("castVote: idea the voter cannot see, refuses not-found", async ({ ctx }) => {
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
