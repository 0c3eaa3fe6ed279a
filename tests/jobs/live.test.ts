import { eq, sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { currentPosition } from "#app/domain/live/activity-since.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { challengeInvitees, challengeMembers } from "#db/schema/challenge.ts";
import { people, sessions } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import {
  type Instance,
  pollOptions,
  signIn,
  startInstance,
  subscribe,
  type TestSubscription,
  waitForSilence,
} from "#tests/make/subscriber.ts";
import { test as base, expect } from "#tests/world.ts";

const test = base.extend<{ instance: (intervalMs?: number) => Promise<Instance> }>({
  instance: async ({ world }, use) => {
    const running: Instance[] = [];
    await use(async (intervalMs) => {
      const started = await startInstance(world.url, intervalMs);
      running.push(started);
      return started;
    });
    await Promise.all(running.map((started) => started.close()));
  },
});

const comment = async (
  db: Parameters<typeof as>[0]["db"],
  person: { id: string },
  idea: { id: string },
  text: string,
) =>
  contribute(await as({ db }, person), { ideaId: idea.id, kind: "comment", body: richText(text) });

test("live: a contribution, reaches readers of the idea at every instance and no readers of others", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const [one, two] = [await instance(), await instance()];
  const challenge = await makeChallenge({ db });
  const [idea, other] = [
    await makeIdea({ db }, { challenge }),
    await makeIdea({ db }, { challenge }),
  ];
  const [writer, reader] = [await makePerson({ db }), await makePerson({ db })];
  const at = { challengeId: challenge.id, ideaId: idea.id };
  const [here, there, elsewhere, list, own] = [
    await subscribe(world, one, reader, at),
    await subscribe(world, two, reader, at),
    await subscribe(world, two, reader, { ...at, ideaId: other.id }),
    await subscribe(world, two, reader, { challengeId: challenge.id }),
    await subscribe(world, one, writer, at),
  ];
  const id = await comment(db, writer, idea, "Shorter still");
  await expect
    .poll(
      () => [new Set(here.added()), new Set(there.added()), own.changes() > 0, list.changes() > 0],
      pollOptions,
    )
    // Delivery is at least once: a stream that opens at that moment may receive an event twice.
    .toEqual([new Set([id]), new Set([id]), true, true]);
  // The writer's own comment is not new to them.
  expect([elsewhere.changes(), own.added()]).toEqual([0, []]);
});

test("live: activity before the stream opened or during a lost connection, it is sent afterwards", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const live = await instance();
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge });
  const [writer, reader] = [await makePerson({ db }), await makePerson({ db })];
  const at = { challengeId: challenge.id, ideaId: idea.id };
  const read = await currentPosition(db);
  const first = await comment(db, writer, idea, "Before the stream");
  const watching = await subscribe(world, live, reader, at, { since: read });
  await expect.poll(() => watching.added(), pollOptions).toEqual([first]);
  watching.close();
  const second = await comment(db, writer, idea, "While away");
  const again = await subscribe(world, live, reader, at, { since: watching.events.at(-1)!.id });
  await expect.poll(() => again.added(), pollOptions).toContain(second);
  for (const since of ["nonsense", "999999999999", "0"]) {
    const lost = await subscribe(world, live, reader, at, { since });
    // An unknown position reloads the page
    await expect.poll(() => lost.changes(), pollOptions).toBe(1);
  }
});

// Fails with the newest id as the cursor, and without the rows of transactions that were still
// open.
test("live: a slow transaction, its activity is still sent", async ({ world, instance }) => {
  const { db } = world;
  const live = await instance();
  const challenge = await makeChallenge({ db });
  const [slow, quick] = [
    await makeIdea({ db }, { challenge }),
    await makeIdea({ db }, { challenge }),
  ];
  const [writer, reader] = [await makePerson({ db }), await makePerson({ db })];
  const watching = await subscribe(world, live, reader, { challengeId: challenge.id });
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`
        insert into activity (type, actor_id, challenge_id, idea_id)
        values ('idea.edited', ${writer.id}, ${challenge.id}, ${slow.id})`,
    );
    await db.execute(
      sql`
        insert into activity (type, actor_id, challenge_id, idea_id)
        values ('idea.edited', ${writer.id}, ${challenge.id}, ${quick.id})`,
    );
    await expect.poll(() => watching.changes(), pollOptions).toBe(1);
    await waitForSilence();
  });
  await expect.poll(() => watching.changes(), pollOptions).toBe(2);
});

// Fails without a read after the reconnect.
test("live: a killed database connection, it reconnects and no activity is lost", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const live = await instance();
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge });
  const [writer, reader] = [await makePerson({ db }), await makePerson({ db })];
  const watching = await subscribe(world, live, reader, {
    challengeId: challenge.id,
    ideaId: idea.id,
  });
  await waitForSilence();
  for (let round = 0; round < 3; round++) {
    const killed = await db.execute(
      sql`
        select pg_terminate_backend(pid)
        from pg_stat_activity
        where datname = current_database()
          and query ilike 'listen %'
          and pid <> pg_backend_pid()`,
    );
    expect(killed.length).toBeGreaterThan(0);
    const id = await comment(db, writer, idea, `Round ${round}`);
    await expect.poll(() => watching.added(), pollOptions).toContain(id);
    await expect.poll(() => countListeners(db), pollOptions).toBe(1);
  }
});

const countListeners = async (db: Parameters<typeof as>[0]["db"]) =>
  (
    await db.execute(
      sql`
        select 1
        from pg_stat_activity
        where datname = current_database() and query ilike 'listen %'`,
    )
  ).length;

test("live: a closed stream leaves nothing behind, and a stopping instance ends its streams", async ({
  world,
}) => {
  const { db } = world;
  const live = await startInstance(world.url);
  const idea = await makeIdea({ db });
  const reader = await makePerson({ db });
  const at = { challengeId: idea.challengeId, ideaId: idea.id };
  const session = await signIn(world, reader);
  const many: TestSubscription[] = [];
  for (let n = 0; n < 9; n++) many.push(await subscribe(world, live, reader, at, { session }));
  expect([live.size(), many.map((subscription) => subscription.ended())]).toEqual([
    6,
    [true, true, true, false, false, false, false, false, false],
  ]); // at most six per session
  expect(many[0]!.events.at(-1)).toMatchObject({ event: "end" });
  for (const subscription of many.slice(3, 8)) subscription.close();
  expect(live.size()).toBe(1);
  live.closeAll();
  expect([
    live.size(),
    many[8]!.ended(),
    many[8]!.events.some(({ event }) => event === "end"),
  ]).toEqual([0, true, false]);
  const late = await subscribe(world, live, reader, at);
  expect(late.ended()).toBe(true);
  await live.close();
  expect(await countListeners(db)).toBe(0);
  expect(await db.execute(sql`select * from presence`)).toHaveLength(0);
});

test("live: twenty parallel comments, each reader receives the other nineteen", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const [one, two] = [await instance(), await instance()];
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge });
  const crowd: { person: { id: string }; watching: TestSubscription }[] = [];
  for (let n = 0; n < 20; n++) {
    const person = await makePerson({ db });
    crowd.push({
      person,
      watching: await subscribe(world, n % 2 ? one : two, person, {
        challengeId: challenge.id,
        ideaId: idea.id,
      }),
    });
  }
  await waitForSilence();
  const ids = (
    await inParallel(20, (n) => comment(db, crowd[n]!.person, idea, `Comment ${n}`))
  ).map((outcome) => (outcome.status === "fulfilled" ? outcome.value : String(outcome.reason)));
  for (const [n, { watching }] of crowd.entries())
    await expect
      .poll(() => watching.added().toSorted(), pollOptions)
      .toEqual(ids.filter((_, index) => index !== n).toSorted());
});

// Fails without the visibility checks (visible-changes.ts) and without the conditions of a session.
test("live: activity that a person may not or no longer see, does not reach them", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const live = await instance();
  const challenge = await makeChallenge({ db }, { audience: "invited", countsHidden: true });
  const [writer, invited, juror, outsider, leaver, hidden] = [
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
  ];
  for (const { id } of [writer, invited, leaver])
    await db.insert(challengeInvitees).values({ challengeId: challenge.id, personId: id });
  await db
    .insert(challengeMembers)
    .values({ challengeId: challenge.id, personId: juror.id, role: "juror" });
  const idea = await makeIdea({ db }, { challenge });
  const draft = await makeIdea({ db }, { challenge, by: writer, stage: "draft" });
  const at = { challengeId: challenge.id, ideaId: idea.id };
  const watching = {
    invited: await subscribe(world, live, invited, at),
    list: await subscribe(world, live, invited, { challengeId: challenge.id }),
    juror: await subscribe(world, live, juror, at),
    outsider: await subscribe(world, live, outsider, at),
    outside: await subscribe(world, live, outsider, { challengeId: challenge.id }),
    leaver: await subscribe(world, live, leaver, at),
    out: await subscribe(world, live, hidden, { challengeId: challenge.id }, { since: "unknown" }),
    draft: await subscribe(
      world,
      live,
      invited,
      { challengeId: challenge.id, ideaId: draft.id },
      { since: "unknown" },
    ),
  };
  await waitForSilence();
  expect([
    watching.out.ended(),
    watching.draft.ended(),
    watching.out.changes(),
    watching.draft.changes(),
  ]).toEqual([true, true, 0, 0]); // closed when they were opened

  const event = (type: string, ideaId: string) =>
    db.execute(
      sql`
        insert into activity (type, actor_id, challenge_id, idea_id)
        values (${type}, ${writer.id}, ${challenge.id}, ${ideaId})`,
    );
  for (const type of [
    "scorecard.submitted",
    "conflict.declared",
    "decision.written",
    "owner.appointed",
  ])
    await event(type, idea.id);
  await event("author.added", draft.id);
  await castVote(await as({ db }, writer), { ideaId: idea.id, want: "on" });
  await waitForSilence();
  expect(Object.values(watching).map((subscription) => subscription.changes())).toEqual(
    Object.values(watching).map(() => 0),
  ); // drafts, scores, verdicts, hidden votes

  await db.delete(challengeInvitees).where(eq(challengeInvitees.personId, leaver.id));
  const id = await comment(db, writer, idea, "For those who are in");
  await expect
    .poll(
      () => [watching.invited.added(), watching.juror.added(), watching.list.changes()],
      pollOptions,
    )
    .toEqual([[id], [id], 1]);
  await waitForSilence();
  expect(
    [watching.outsider, watching.outside, watching.leaver].map((subscription) => [
      subscription.changes(),
      subscription.ended(),
    ]),
  ).toEqual([
    [0, true],
    [0, true],
    [0, true],
  ]);

  await db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, juror.id));
  await db.delete(sessions).where(eq(sessions.id, watching.list.session));
  await comment(db, writer, idea, "And on");
  await expect
    .poll(
      () => [watching.invited.changes(), watching.juror.ended(), watching.list.ended()],
      pollOptions,
    )
    .toEqual([2, true, true]);
  expect([watching.juror.changes(), watching.list.changes()]).toEqual([1, 1]);
});

test("live: a list of ideas, it gets new counts, with votes only for those who may see them", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const live = await instance();
  for (const countsHidden of [false, true]) {
    const challenge = await makeChallenge({ db }, { countsHidden });
    const [idea, still] = [
      await makeIdea({ db }, { challenge }),
      await makeIdea({ db }, { challenge }),
    ];
    const [voter, reader] = [await makePerson({ db }), await makePerson({ db })];
    const [own, other] = [
      await subscribe(world, live, voter, { challengeId: challenge.id }),
      await subscribe(world, live, reader, { challengeId: challenge.id }),
    ];
    await castVote(await as({ db }, voter), { ideaId: idea.id, want: "on" });
    await comment(db, reader, idea, "With numbers");
    const votes = countsHidden ? null : 1;
    await expect
      .poll(() => [own.counts(), other.counts()], pollOptions)
      .toEqual([
        { [idea.id]: { contributions: 1, votes, mine: true } },
        { [idea.id]: { contributions: 1, votes, mine: false } },
      ]);
    expect(own.counts()).not.toHaveProperty(still.id);
  }
});

test("live: a person who signed out or lost access, the next check ends their stream", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const live = await instance(150);
  const challenge = await makeChallenge({ db }, { audience: "invited" });
  const [stays, goes, out] = [
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
  ];
  for (const { id } of [stays, goes, out])
    await db.insert(challengeInvitees).values({ challengeId: challenge.id, personId: id });
  const idea = await makeIdea({ db }, { challenge });
  const at = { challengeId: challenge.id, ideaId: idea.id };
  const [one, two, three] = [
    await subscribe(world, live, stays, at),
    await subscribe(world, live, goes, at),
    await subscribe(world, live, out, { challengeId: challenge.id }),
  ];
  await db.delete(sessions).where(eq(sessions.id, two.session));
  await db.delete(challengeInvitees).where(eq(challengeInvitees.personId, out.id));
  await expect
    .poll(() => [one.ended(), two.ended(), three.ended()], pollOptions)
    .toEqual([false, true, true]);
});

test("live: reader counts, they add up over live instances, count people once and hide a single reader", async ({
  world,
  instance,
}) => {
  const { db } = world;
  const [one, two] = [await instance(300), await instance(300)];
  const challenge = await makeChallenge({ db });
  const idea = await makeIdea({ db }, { challenge });
  const [first, second, third] = [
    await makePerson({ db }),
    await makePerson({ db }),
    await makePerson({ db }),
  ];
  const at = { challengeId: challenge.id, ideaId: idea.id };
  const alone = await subscribe(world, one, first, at);
  const twice = await subscribe(world, one, first, at);
  await waitForSilence();
  expect([alone.events, twice.events]).toEqual([[], []]);
  const other = await subscribe(world, two, second, at);
  await expect
    .poll(() => [alone.readers(), twice.readers(), other.readers()], pollOptions)
    .toEqual([2, 2, 2]);
  await db.execute(
    sql`insert into presence (instance, idea_id, readers) values ('a third', ${idea.id}, 40)`,
  );
  await expect.poll(() => [alone.readers(), other.readers()], pollOptions).toEqual([42, 42]);
  await db.execute(
    sql`update presence set updated_at = now() - interval '31 seconds' where instance = 'a third'`,
  );
  await expect.poll(() => [alone.readers(), other.readers()], pollOptions).toEqual([2, 2]);
  await db.execute(sql`truncate presence`); // as after a database crash
  const late = await subscribe(world, two, third, at);
  await expect
    .poll(() => [alone.readers(), other.readers(), late.readers()], pollOptions)
    .toEqual([3, 3, 3]);
  other.close();
  late.close();
  await expect.poll(() => alone.readers(), pollOptions).toBe(0);
  expect(
    JSON.stringify([alone.events, await db.execute(sql`select * from presence`)]),
  ).not.toContain("person_"); // only counts, no ids
});
