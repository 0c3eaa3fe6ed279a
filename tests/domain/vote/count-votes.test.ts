import { ballotState } from "#app/domain/vote/ballot-state.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { countVotes } from "#app/domain/vote/count-votes.ts";
import { challengePhases } from "#db/enums.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

test("countVotes: a ballot with too few picks counts only once it has enough", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { picksMin: 2 });
  const [first, second] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const [complete, partial] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const idea of [first, second]) await castVote(complete, { ideaId: idea.id, want: "on" });
  await castVote(partial, { ideaId: first.id, want: "on" });
  const counted = async () =>
    Object.fromEntries(
      (await countVotes(complete, challenge.id)).map((row) => [row.ideaId, row.votesFor]),
    );

  expect(await counted()).toEqual({ [first.id]: 1, [second.id]: 1 });
  await castVote(partial, { ideaId: second.id, want: "on" });
  expect(await counted()).toEqual({ [first.id]: 2, [second.id]: 2 });
});

test("countVotes: imported ballots count with their weight, for, against and abstained", async ({
  ctx,
}) => {
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

test("countVotes: hidden counts are refused to everyone until voting is over", async ({ ctx }) => {
  for (const phase of challengePhases.slice(1)) {
    const challenge = await makeChallenge(ctx, { phase, countsHidden: true });
    const over = challengePhases.indexOf(phase) > challengePhases.indexOf("refinement");
    const counted = await Promise.allSettled([
      countVotes(await as(ctx, challenge.manager), challenge.id),
    ]);
    expect([phase, counted[0].status]).toEqual([phase, over ? "fulfilled" : "rejected"]);
  }
});

test("countVotes: drafts are not counted", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const draft = await makeIdea(ctx, { challenge, stage: "draft" });
  expect(await countVotes(await as(ctx, { id: draft.authorId }), challenge.id)).toEqual([]);
});

test("ballotState: picks used, remaining and missing", () => {
  expect(ballotState(0, 3, 5)).toEqual({ used: 0, max: 5, remaining: 5, missing: 0 });
  expect(ballotState(1, 3, 5)).toEqual({ used: 1, max: 5, remaining: 4, missing: 2 });
  expect(ballotState(5, 3, 5)).toEqual({ used: 5, max: 5, remaining: 0, missing: 0 });
  expect(ballotState(7, 0, null)).toEqual({ used: 7, max: null, remaining: null, missing: 0 });
});
