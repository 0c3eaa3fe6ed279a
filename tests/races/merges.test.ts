import { sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeProposal, whatGoes } from "#tests/make/merge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { times, untilStill } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const crowd = (world: { db: Db }, n: number) =>
  Promise.all(Array.from({ length: n }, async () => as(world, await makePerson(world))));
async function expectExact({ db }: { db: Db }) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}
/** Two ideas have been joined and nobody knows it yet, while `act` goes as far as it can; then all of it goes through. */
async function whileJoining<T>(
  { db }: { db: Db },
  { into, taker, mergeId }: Awaited<ReturnType<typeof makeProposal>>,
  act: () => Promise<T>,
): Promise<T> {
  let acted: Promise<T>;
  await db.transaction(async (tx) => {
    await decideMerge(
      { ...taker, db: tx as unknown as Db },
      { ideaId: into.id, mergeId, decision: "agree", words: "" },
    );
    acted = act();
    await untilStill(tx);
  });
  return acted!;
}
const said = (outcomes: PromiseSettledResult<unknown>[]) => [
  ...new Set(
    outcomes.flatMap((o) =>
      o.status === "rejected" ? [refusalIn(o.reason)?.code ?? String(o.reason)] : [],
    ),
  ),
];

// Seen to fail: without the look at idea_merges in guard_ballots votes were left behind at the idea that was gone.
test("votes while two ideas are joined: each goes along or is refused with the reason, and nobody has two", async ({
  world,
}) => {
  const proposal = await makeProposal(world);
  const { from, into } = proposal;
  const voters = await crowd(world, 24);
  for (const voter of voters.slice(0, 8)) await castVote(voter, { ideaId: into.id, want: "on" });

  const early = await times(6, (n) => castVote(voters[n + 6]!, { ideaId: from.id, want: "on" }));
  const outcomes = [
    ...early,
    ...(await whileJoining(world, proposal, () =>
      times(12, (n) => castVote(voters[n + 12]!, { ideaId: from.id, want: "on" })),
    )),
  ];

  const { votes } = await whatGoes(world, from.id, into.id);
  expect(votes.filter(({ idea_id }) => idea_id === from.id)).toEqual([]);
  const through = voters
    .filter((_, n) => n < 8 || outcomes[n - 6]!.status === "fulfilled")
    .map(({ actor }) => actor.id);
  expect(votes.map(({ voter_id }) => voter_id).sort()).toEqual(through.sort());
  expect(said(outcomes).filter((code) => code !== "idea.merged")).toEqual([]);
  await expectExact(world);
});

// Seen to fail: without the trigger contributions_follow_merge what came in between stayed at the idea that was gone.
test("twenty people add something while two ideas are joined: all of it stands at the one that remains", async ({
  world,
}) => {
  const proposal = await makeProposal(world);
  const { from, into } = proposal;
  const people = await crowd(world, 20);
  const first = await contribute(people[0]!, {
    ideaId: from.id,
    kind: "question",
    body: prose("How?"),
  });
  const outcomes = await whileJoining(world, proposal, () =>
    times(20, (n) =>
      contribute(people[n]!, {
        ideaId: from.id,
        kind: "comment",
        body: prose(`Number ${n}`),
        ...(n % 2 && { parentId: first }),
      }),
    ),
  );
  const { contributions } = await whatGoes(world, from.id, into.id);
  expect(contributions.filter(({ idea_id }) => idea_id !== into.id)).toEqual([]);
  expect(contributions).toHaveLength(1 + outcomes.filter((o) => o.status === "fulfilled").length);
  expect(said(outcomes)).toEqual([]);
  await expectExact(world);
});

// Seen to fail: with the ideas held in the order they were named, the two waited for each other (deadlock detected).
test("two who agree at once, and proposals that cross: one is carried out, nothing goes round in a circle", async ({
  world,
}) => {
  const { challenge, from, into, giver, taker, mergeId } = await makeProposal(world);
  const third = await makeIdea(world, { challenge });
  const other = await as(world, { id: third.authorId });
  const [back, on] = [
    await proposeMerge(taker, { ideaId: into.id, otherId: third.id, way: "into", reason: "Same." }),
    await proposeMerge(other, { ideaId: third.id, otherId: from.id, way: "into", reason: "Same." }),
  ];
  const acts: [Ctx, string, { id: string }][] = [
    [taker, mergeId, into],
    [taker, mergeId, into],
    [other, back.mergeId, third],
    [giver, on.mergeId, from],
  ];
  const outcomes = await times(4, (n) =>
    decideMerge(acts[n]![0], {
      ideaId: acts[n]![2].id,
      mergeId: acts[n]![1],
      decision: "agree",
      words: "",
    }),
  );
  expect(
    said(outcomes).filter(
      (code) => !["merge.decided", "idea.merged", "idea.stage", "merge.has-joined"].includes(code),
    ),
  ).toEqual([]);
  const { ideas } = await whatGoes(world, from.id, into.id, third.id);
  const gone = ideas.filter(({ merged_into_id }) => merged_into_id !== null);
  expect(gone.length).toBeGreaterThan(0);
  expect(ideas.filter(({ stage }) => stage === "open").length).toBeGreaterThan(0);
  for (const one of gone)
    expect(ideas.find(({ id }) => id === one.merged_into_id)?.stage).toBe("open");
  await expectExact(world);
});
