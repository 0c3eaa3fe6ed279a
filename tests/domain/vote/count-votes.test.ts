import { ballotState } from "#app/domain/vote/ballot-state.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { countVotes } from "#app/domain/vote/count-votes.ts";
import { challengePhases } from "#db/enums.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

test("a ballot with too few picks counts nowhere; one pick more, and all of it counts", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { picksMin: 2 });
  const [first, second] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const [whole, half] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const idea of [first, second]) await castVote(whole, { ideaId: idea.id, want: "on" });
  await castVote(half, { ideaId: first.id, want: "on" });
  const counted = async () =>
    Object.fromEntries(
      (await countVotes(whole, challenge.id)).map((tally) => [tally.ideaId, tally.votesFor]),
    );

  expect(await counted()).toEqual({ [first.id]: 1, [second.id]: 1 });
  await castVote(half, { ideaId: second.id, want: "on" });
  expect(await counted()).toEqual({ [first.id]: 2, [second.id]: 2 });
});

test("imported ballots count with their weight, for, against and abstained", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "closed", voteMethod: "for-against" });
  const idea = await makeIdea(ctx, { challenge });
  const silent = await makeIdea(ctx, { challenge });
  for (const [choice, weight] of [
    [1, 34],
    [1, 20],
    [-1, 37],
    [0, 5],
  ] as const)
    await makeVote(ctx, idea, await makePerson(ctx), { choice, weight });

  expect(await countVotes(await as(ctx, await makePerson(ctx)), challenge.id)).toEqual([
    { ideaId: idea.id, voters: 3, votesFor: 54, votesAgainst: 37, abstained: 5 },
    { ideaId: silent.id, voters: 0, votesFor: 0, votesAgainst: 0, abstained: 0 },
  ]);
});

test("hidden counts are hidden from everybody until voting is over", async ({ ctx }) => {
  for (const phase of challengePhases.slice(1)) {
    const challenge = await makeChallenge(ctx, { phase, countsHidden: true });
    const over = challengePhases.indexOf(phase) > challengePhases.indexOf("refinement");
    const counted = await Promise.allSettled([
      countVotes(await as(ctx, challenge.manager), challenge.id),
    ]);
    expect([phase, counted[0].status]).toEqual([phase, over ? "fulfilled" : "rejected"]);
  }
});

test("drafts are in no tally", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const draft = await makeIdea(ctx, { challenge, stage: "draft" });
  expect(await countVotes(await as(ctx, { id: draft.authorId }), challenge.id)).toEqual([]);
});

test("what is left of a ballot, and what it still needs", () => {
  expect(ballotState(0, 3, 5)).toEqual({ used: 0, most: 5, left: 5, missing: 0 });
  expect(ballotState(1, 3, 5)).toEqual({ used: 1, most: 5, left: 4, missing: 2 });
  expect(ballotState(5, 3, 5)).toEqual({ used: 5, most: 5, left: 0, missing: 0 });
  expect(ballotState(7, 0, null)).toEqual({ used: 7, most: null, left: null, missing: 0 });
});
