import { sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { unmergeIdeas } from "#app/domain/merge/unmerge-ideas.ts";
import { react } from "#app/domain/recognition/react.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeProposal, mergedContent } from "#tests/make/merge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel, untilWaitersSettle } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const makePeople = (world: { db: Db }, n: number) =>
  Promise.all(Array.from({ length: n }, async () => as(world, await makePerson(world))));
async function expectInvariants({ db }: { db: Db }) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}
type Proposal = Awaited<ReturnType<typeof makeProposal>>;
const agree = (ctx: Ctx, { into, mergeId }: Proposal) =>
  decideMerge(ctx, { ideaId: into.id, mergeId, decision: "agree", message: "" });
const undo = (ctx: Ctx, { into, mergeId }: Proposal) =>
  unmergeIdeas(ctx, { ideaId: into.id, mergeId, message: "It was another bell." });

/**
 * Runs `act` against a merge (or what `change` does) that is not committed yet, until all writers
 * wait; then commits it.
 */
async function duringMerge<T>(
  { db }: { db: Db },
  proposal: Proposal,
  act: () => Promise<T>,
  change: (ctx: Ctx, proposal: Proposal) => Promise<unknown> = agree,
): Promise<T> {
  let outcome: Promise<T>;
  await db.transaction(async (tx) => {
    await change({ ...proposal.intoAuthor, db: tx as unknown as Db }, proposal);
    outcome = act();
    await untilWaitersSettle(tx);
  });
  return outcome!;
}
const refusalCodes = (outcomes: PromiseSettledResult<unknown>[]) => [
  ...new Set(
    outcomes.flatMap((o) =>
      o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? String(o.reason)] : [],
    ),
  ),
];

// Fails without the check of idea_merges in guard_ballots: votes stay behind on the merged idea.
test("decideMerge: parallel votes, each moves along or is refused, and no one has two", async ({
  world,
}) => {
  const proposal = await makeProposal(world);
  const { from, into } = proposal;
  const voters = await makePeople(world, 24);
  for (const voter of voters.slice(0, 8)) await castVote(voter, { ideaId: into.id, want: "on" });

  const early = await inParallel(6, (n) =>
    castVote(voters[n + 6]!, { ideaId: from.id, want: "on" }),
  );
  const outcomes = [
    ...early,
    ...(await duringMerge(world, proposal, () =>
      inParallel(12, (n) => castVote(voters[n + 12]!, { ideaId: from.id, want: "on" })),
    )),
  ];

  const { votes } = await mergedContent(world, from.id, into.id);
  expect(votes.filter(({ idea_id }) => idea_id === from.id)).toEqual([]);
  const through = voters
    .filter((_, n) => n < 8 || outcomes[n - 6]!.status === "fulfilled")
    .map(({ actor }) => actor.id);
  expect(votes.map(({ voter_id }) => voter_id).sort()).toEqual(through.sort());
  expect(refusalCodes(outcomes).filter((code) => code !== "idea.merged")).toEqual([]);
  await expectInvariants(world);
});

// Fails without the lock of lockAgainstMerge: the database refuses those that wait for the merge.
test("decideMerge: twenty parallel contributions, all are on the remaining idea", async ({
  world,
}) => {
  const proposal = await makeProposal(world);
  const { from, into } = proposal;
  const people = await makePeople(world, 20);
  const first = await contribute(people[0]!, {
    ideaId: from.id,
    kind: "question",
    body: richText("How?"),
  });
  const outcomes = await duringMerge(world, proposal, () =>
    inParallel(20, (n) =>
      contribute(people[n]!, {
        ideaId: from.id,
        kind: "comment",
        body: richText(`Number ${n}`),
        ...(n % 2 && { parentId: first }),
      }),
    ),
  );
  const { contributions } = await mergedContent(world, from.id, into.id);
  expect(contributions.filter(({ idea_id }) => idea_id !== into.id)).toEqual([]);
  expect(contributions).toHaveLength(1 + outcomes.filter((o) => o.status === "fulfilled").length);
  expect(refusalCodes(outcomes)).toEqual([]);
  await expectInvariants(world);
});

// Fails when the place of the contribution is not read after the lock: the database refuses them.
test("react, thank: ten parallel during a merge and while it is undone, all go with the contribution", async ({
  world,
}) => {
  const proposal = await makeProposal(world);
  const { from, into } = proposal;
  const [writer, ...givers] = await makePeople(world, 21);
  const contributionId = await contribute(writer!, {
    ideaId: from.id,
    kind: "comment",
    body: richText("Good."),
  });
  const recognise = (ideaId: string, start: number) =>
    inParallel(10, (n) =>
      n % 2
        ? react(givers[start + n]!, { ideaId, contributionId, kind: "heart", want: "on" })
        : thank(givers[start + n]!, {
            ideaId,
            contributionId,
            toId: writer!.actor.id!,
            message: "Thank you.",
          }),
    );
  const placesOf = async () => {
    const { reactions, thanks } = await mergedContent(world, from.id, into.id);
    return [...reactions, ...thanks].map(({ idea_id }) => idea_id);
  };

  const merging = await duringMerge(world, proposal, () => recognise(from.id, 0));
  expect([refusalCodes(merging), await placesOf()]).toEqual([[], Array(10).fill(into.id)]);

  const undoing = await duringMerge(world, proposal, () => recognise(into.id, 10), undo);
  expect([refusalCodes(undoing), await placesOf()]).toEqual([[], Array(20).fill(from.id)]);
});

// Fails with the ideas locked in the given order: a deadlock is detected.
test("decideMerge: parallel agreements and crossing proposals, one merge happens and no cycle", async ({
  world,
}) => {
  const { challenge, from, into, fromAuthor, intoAuthor, mergeId } = await makeProposal(world);
  const third = await makeIdea(world, { challenge });
  const other = await as(world, { id: third.authorId });
  const [onward, closing] = [
    await proposeMerge(intoAuthor, {
      ideaId: into.id,
      otherId: third.id,
      direction: "into",
      reason: "Same.",
    }),
    await proposeMerge(other, {
      ideaId: third.id,
      otherId: from.id,
      direction: "into",
      reason: "Same.",
    }),
  ];
  const agreements: [Ctx, string, { id: string }][] = [
    [intoAuthor, mergeId, into],
    [intoAuthor, mergeId, into],
    [other, onward.mergeId, third],
    [fromAuthor, closing.mergeId, from],
  ];
  const outcomes = await inParallel(4, (n) =>
    decideMerge(agreements[n]![0], {
      ideaId: agreements[n]![2].id,
      mergeId: agreements[n]![1],
      decision: "agree",
      message: "",
    }),
  );
  expect(
    refusalCodes(outcomes).filter(
      (code) => !["merge.decided", "idea.merged", "idea.stage", "merge.has-joined"].includes(code),
    ),
  ).toEqual([]);
  const { ideas } = await mergedContent(world, from.id, into.id, third.id);
  const merged = ideas.filter(({ merged_into_id }) => merged_into_id !== null);
  expect(merged.length).toBeGreaterThan(0);
  expect(ideas.filter(({ stage }) => stage === "open").length).toBeGreaterThan(0);
  for (const idea of merged)
    expect(ideas.find(({ id }) => id === idea.merged_into_id)?.stage).toBe("open");
  await expectInvariants(world);
});
