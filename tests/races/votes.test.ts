import { eq, sql } from "drizzle-orm";
import { lockChallenge } from "#app/domain/challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "#app/domain/ctx.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import type { Db } from "#db/client.server.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { ideaStats } from "#db/schema/idea.ts";
import { votes } from "#db/schema/vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel, releaseTogether, withSlowConnection } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

type World = { db: Db };
const voteRows = ({ db }: World) => db.select().from(votes);
const countActivity = async ({ db }: World, type: string) =>
  (await db.select().from(activity)).filter((row) => row.type === type).length;
async function expectInvariants({ db }: World) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}

// Fails with a read before the insert instead of the primary key: there are seven votes.
test("castVote: twenty parallel votes by one person count once", async ({ world }) => {
  const idea = await makeIdea(world);
  const voter = await as(world, await makePerson(world));

  const outcomes = await releaseTogether(world, idea.challengeId, () =>
    inParallel(20, () => castVote(voter, { ideaId: idea.id, want: "on" })),
  );

  expect(outcomes.filter((o) => o.status === "fulfilled" && o.value.changed)).toHaveLength(1);
  expect(outcomes.filter((o) => o.status === "rejected")).toEqual([]);
  expect([(await voteRows(world)).length, await countActivity(world, "vote.cast")]).toEqual([1, 1]);
  await expectInvariants(world);
});

// Fails without the primary key: people have several votes.
test("castVote: parallel votes and withdrawals, the counts match the votes", async ({ world }) => {
  const idea = await makeIdea(world);
  const voters: Ctx[] = [];
  for (let n = 0; n < 5; n++) voters.push(await as(world, await makePerson(world)));

  for (let round = 0; round < 8; round++) {
    await releaseTogether(world, idea.challengeId, () =>
      inParallel(25, (n) =>
        castVote(voters[n % 5]!, {
          ideaId: idea.id,
          want: (Math.floor(n / 5) + round) % 2 ? "off" : "on",
        }),
      ),
    );
  }

  const rows = await voteRows(world);
  expect(new Set(rows.map((row) => row.voterId)).size).toBe(rows.length);
  expect(
    (await world.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0],
  ).toMatchObject({ voters: rows.length, votesFor: rows.length });
  expect(
    (await countActivity(world, "vote.cast")) - (await countActivity(world, "vote.withdrawn")),
  ).toBe(rows.length);
  await expectInvariants(world);
});

// Fails without the trigger ballots_guarded_new: all twenty are saved.
test("castVote: the last pick in twenty tabs, it is given once", async ({ world }) => {
  const challenge = await makeChallenge(world, { picksMax: 3 });
  const ideas: { id: string }[] = [];
  for (let n = 0; n < 22; n++) ideas.push(await makeIdea(world, { challenge }));
  const voter = await as(world, await makePerson(world));
  for (const idea of ideas.slice(20)) await castVote(voter, { ideaId: idea.id, want: "on" });

  const outcomes = await releaseTogether(world, challenge.id, () =>
    inParallel(20, (n) => castVote(voter, { ideaId: ideas[n]!.id, want: "on" })),
  );

  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalFrom(o.reason)?.code] : [],
  );
  expect(refused).toEqual(Array(19).fill("vote.none-left"));
  expect([(await voteRows(world)).length, await countActivity(world, "vote.cast")]).toEqual([3, 3]);
  await expectInvariants(world);
});

// Fails with the phase checked before the statement that writes: 41 votes come after the end.
test("castVote: votes in the closing second, they count until the planned moment", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const ideas: { id: string }[] = [];
  for (let n = 0; n < 4; n++) ideas.push(await makeIdea(world, { challenge }));
  const voters: Ctx[] = [];
  for (let n = 0; n < 60; n++) voters.push(await as(world, await makePerson(world)));
  const [end] = await world.db
    .update(challengeSchedule)
    .set({ startsAt: sql`clock_timestamp() + interval '1500 milliseconds'` })
    .where(
      sql`
        ${challengeSchedule.challengeId} = ${challenge.id}
        and ${challengeSchedule.phase} = 'selection'`,
    )
    .returning({ at: challengeSchedule.startsAt });

  const outcomes = (
    await Promise.all(
      voters.map(async (voter, n) => {
        await new Promise((resolve) => setTimeout(resolve, (n % 20) * 100));
        return inParallel(4, (m) =>
          castVote(withSlowConnection(voter, 300), { ideaId: ideas[m]!.id, want: "on" }),
        );
      }),
    )
  ).flat();

  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalFrom(o.reason)?.code] : [],
  );
  const rows = await voteRows(world);
  expect(new Set(refused)).toEqual(new Set(["challenge.phase"]));
  expect(rows).toHaveLength(240 - refused.length);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.castAt >= end!.at!)).toEqual([]);
  await expectInvariants(world);
});

// Fails without the lock in challenge_phase_locked: votes are saved after the phase has ended.
test("castVote: a phase ended by hand, no later vote counts", async ({ world }) => {
  const challenge = await makeChallenge(world, { phase: "refinement" });
  const idea = await makeIdea(world, { challenge });
  const voters: Ctx[] = [];
  for (let n = 0; n < 60; n++) voters.push(await as(world, await makePerson(world)));
  const manager = await as(world, challenge.manager);

  let votesAtTheEnd = -1;
  const ending = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
    inTransaction(manager, async (tx) => {
      await lockChallenge(tx, challenge.id, "exclusive");
      await tx.db
        .update(challengeSchedule)
        .set({ enteredAt: sql`clock_timestamp()` })
        .where(
          sql`
        ${challengeSchedule.challengeId} = ${challenge.id}
        and ${challengeSchedule.phase} = 'selection'`,
        );
      votesAtTheEnd = (await voteRows(tx)).length;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }),
  );
  const outcomes = await Promise.all(
    voters.map(async (voter, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 3));
      return (await inParallel(1, () => castVote(voter, { ideaId: idea.id, want: "on" })))[0]!;
    }),
  );
  await ending;

  expect((await voteRows(world)).length).toBe(votesAtTheEnd);
  expect(outcomes.filter((o) => o.status === "rejected").length).toBe(60 - votesAtTheEnd);
  expect(votesAtTheEnd).toBeGreaterThan(0);
  await expectInvariants(world);
});
