import { eq, sql } from "drizzle-orm";
import { holdChallenge } from "#app/domain/challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "#app/domain/ctx.ts";
import { refusalIn } from "#app/domain/refusals.ts";
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
import { behindOneDoor, slowly, times } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

type World = { db: Db };
const rowsOf = ({ db }: World) => db.select().from(votes);
const tellings = async ({ db }: World, type: string) =>
  (await db.select().from(activity)).filter((row) => row.type === type).length;
async function expectExact({ db }: World) {
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
}

// Seen to fail: with "is there a vote already?" in place of the primary key there were seven.
test("twenty taps at once are one vote, told once", async ({ world }) => {
  const idea = await makeIdea(world);
  const voter = await as(world, await makePerson(world));

  const outcomes = await behindOneDoor(world, idea.challengeId, () =>
    times(20, () => castVote(voter, { ideaId: idea.id, want: "on" })),
  );

  expect(outcomes.filter((o) => o.status === "fulfilled" && o.value.changed)).toHaveLength(1);
  expect(outcomes.filter((o) => o.status === "rejected")).toEqual([]);
  expect([(await rowsOf(world)).length, await tellings(world, "vote.cast")]).toEqual([1, 1]);
  await expectExact(world);
});

// Seen to fail: without the primary key people came out with several votes.
test("after a storm of setting and taking back, what is counted is what is there", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const voters: Ctx[] = [];
  for (let n = 0; n < 5; n++) voters.push(await as(world, await makePerson(world)));

  for (let round = 0; round < 8; round++) {
    await behindOneDoor(world, idea.challengeId, () =>
      times(25, (n) =>
        castVote(voters[n % 5]!, {
          ideaId: idea.id,
          want: (Math.floor(n / 5) + round) % 2 ? "off" : "on",
        }),
      ),
    );
  }

  const rows = await rowsOf(world);
  expect(new Set(rows.map((row) => row.voterId)).size).toBe(rows.length);
  expect(
    (await world.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0],
  ).toMatchObject({ voters: rows.length, votesFor: rows.length });
  expect((await tellings(world, "vote.cast")) - (await tellings(world, "vote.withdrawn"))).toBe(
    rows.length,
  );
  await expectExact(world);
});

// Seen to fail: without the trigger ballots_guarded_new all twenty went through.
test("the last pick, tried in twenty tabs, is given once", async ({ world }) => {
  const challenge = await makeChallenge(world, { picksMax: 3 });
  const ideas: { id: string }[] = [];
  for (let n = 0; n < 22; n++) ideas.push(await makeIdea(world, { challenge }));
  const voter = await as(world, await makePerson(world));
  for (const idea of ideas.slice(20)) await castVote(voter, { ideaId: idea.id, want: "on" });

  const outcomes = await behindOneDoor(world, challenge.id, () =>
    times(20, (n) => castVote(voter, { ideaId: ideas[n]!.id, want: "on" })),
  );

  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalIn(o.reason)?.code] : [],
  );
  expect(refused).toEqual(Array(19).fill("vote.none-left"));
  expect([(await rowsOf(world)).length, await tellings(world, "vote.cast")]).toEqual([3, 3]);
  await expectExact(world);
});

// Seen to fail: with the phase looked at only before the statement that writes, 41 votes came after the end.
test("during the closing second votes count until the planned moment and not after", async ({
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
      sql`${challengeSchedule.challengeId} = ${challenge.id} and ${challengeSchedule.phase} = 'selection'`,
    )
    .returning({ at: challengeSchedule.startsAt });

  const outcomes = (
    await Promise.all(
      voters.map(async (voter, n) => {
        await new Promise((go) => setTimeout(go, (n % 20) * 100));
        return times(4, (m) => castVote(slowly(voter, 300), { ideaId: ideas[m]!.id, want: "on" }));
      }),
    )
  ).flat();

  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalIn(o.reason)?.code] : [],
  );
  const rows = await rowsOf(world);
  expect(new Set(refused)).toEqual(new Set(["challenge.phase"]));
  expect(rows).toHaveLength(240 - refused.length);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.castAt >= end!.at!)).toEqual([]);
  await expectExact(world);
});

// Seen to fail: without the lock in challenge_phase_held votes got in behind the back of whoever ended the phase.
test("when a phase is ended by hand, no vote comes after it", async ({ world }) => {
  const challenge = await makeChallenge(world, { phase: "refinement" });
  const idea = await makeIdea(world, { challenge });
  const voters: Ctx[] = [];
  for (let n = 0; n < 60; n++) voters.push(await as(world, await makePerson(world)));
  const manager = await as(world, challenge.manager);

  let seenAtTheEnd = -1;
  const ending = new Promise((go) => setTimeout(go, 20)).then(() =>
    inTransaction(manager, async (ctx) => {
      await holdChallenge(ctx, challenge.id, "alone");
      await ctx.db
        .update(challengeSchedule)
        .set({ enteredAt: sql`clock_timestamp()` })
        .where(
          sql`${challengeSchedule.challengeId} = ${challenge.id} and ${challengeSchedule.phase} = 'selection'`,
        );
      seenAtTheEnd = (await rowsOf(ctx)).length;
      await new Promise((go) => setTimeout(go, 150));
    }),
  );
  const outcomes = await Promise.all(
    voters.map(async (voter, n) => {
      await new Promise((go) => setTimeout(go, n * 3));
      return (await times(1, () => castVote(voter, { ideaId: idea.id, want: "on" })))[0]!;
    }),
  );
  await ending;

  expect((await rowsOf(world)).length).toBe(seenAtTheEnd);
  expect(outcomes.filter((o) => o.status === "rejected").length).toBe(60 - seenAtTheEnd);
  expect(seenAtTheEnd).toBeGreaterThan(0);
  await expectExact(world);
});
