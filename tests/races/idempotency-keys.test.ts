import { eq, sql } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { contributions } from "#db/schema/contribution.ts";
import { sendings } from "#db/schema/idempotency.ts";
import { visit } from "#tests/http.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { times } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const headers = (key: string, by?: { id: string }) => ({
  accept: "application/json",
  "idempotency-key": key,
  ...(by && { "sent-by": by.id }),
});
const key = () => crypto.randomUUID();

// Seen to fail: without the key kept in the transaction twenty contributions were posted.
test("the same words sent twenty times at once are one contribution, told once, and all twenty hear the same", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const writer = await makePerson(world);
  const phone = await visit(world, writer);
  const once = key();

  const outcomes = await times(20, () =>
    phone.post(
      paths.contribute(idea.id),
      { body: "Put it above the sink" },
      { headers: headers(once, writer) },
    ),
  );

  const answers = outcomes.map((o) =>
    o.status === "fulfilled" ? { status: o.value.status, data: o.value.data } : o.reason,
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({
    status: 200,
    data: { to: expect.stringContaining(paths.idea(idea.id)) },
  });
  expect(await world.db.select().from(contributions)).toHaveLength(1);
  expect(
    await world.db.select().from(activity).where(eq(activity.type, "contribution.posted")),
  ).toHaveLength(1);
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await world.db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
});

test("two things under two keys are two; the same key of somebody else, or at another address, is another", async ({
  world,
}) => {
  const [idea, other, me, you] = [
    await makeIdea(world),
    await makeIdea(world),
    await makePerson(world),
    await makePerson(world),
  ];
  const [mine, yours] = [await visit(world, me), await visit(world, you)];
  const [one, two] = [key(), key()];
  for (const [phone, where, under] of [
    [mine, idea, one],
    [mine, idea, two],
    [yours, idea, one],
    [mine, other, one],
    [mine, idea, two],
  ] as const) {
    expect(
      await phone.post(
        paths.contribute(where.id),
        { body: "Above the sink" },
        { headers: headers(under) },
      ),
    ).toMatchObject({ status: 200 });
  }
  expect(await world.db.select().from(contributions)).toHaveLength(4);
});

test("what was refused is not remembered: the same key goes through once it may", async ({
  world,
}) => {
  const idea = await makeIdea(world, { stage: "draft" });
  const writer = await makePerson(world);
  const phone = await visit(world, writer);
  const once = key();
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(once) },
    ),
  ).toMatchObject({ status: 404 });
  expect(await world.db.select().from(sendings)).toHaveLength(0);
  await world.db.execute(
    sql`update ideas set stage = 'open', submitted_at = now() where id = ${idea.id}`,
  );
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(once) },
    ),
  ).toMatchObject({ status: 200 });
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(once) },
    ),
  ).toMatchObject({ status: 200 });
  expect(await world.db.select().from(contributions)).toHaveLength(1);
});

test("what one person wrote is never taken from another who signed in on that machine since", async ({
  world,
}) => {
  const [idea, writer, next] = [
    await makeIdea(world),
    await makePerson(world),
    await makePerson(world),
  ];
  for (const phone of [await visit(world, next), await visit(world)]) {
    expect(
      await phone.post(
        paths.contribute(idea.id),
        { body: "Mine" },
        { headers: headers(key(), writer) },
      ),
    ).toMatchObject({ status: 401, reply: { refusal: "access.sign-in" } });
  }
  expect(await world.db.select().from(contributions)).toHaveLength(0);
});

test("a vote that is sent again after it was taken back elsewhere stays taken back", async ({
  world,
}) => {
  const [idea, voter] = [await makeIdea(world), await makePerson(world)];
  const [phone, desk] = [await visit(world, voter), await visit(world, voter)];
  const once = headers(key(), voter);
  expect(
    (await phone.post(paths.castVote(idea.id), { want: "on" }, { headers: once })).data,
  ).toMatchObject({ done: { changed: true } });
  expect((await desk.post(paths.castVote(idea.id), { want: "off" })).data).toMatchObject({
    done: { changed: true },
  });
  expect(
    (await phone.post(paths.castVote(idea.id), { want: "on" }, { headers: once })).data,
  ).toMatchObject({ done: { changed: true } });
  expect([...(await world.db.execute(sql`select from votes`))]).toHaveLength(0);
});

test("a key that cannot be one is refused, and nothing is done", async ({ world }) => {
  const [idea, writer] = [await makeIdea(world), await makePerson(world)];
  const phone = await visit(world, writer);
  for (const bad of [
    "",
    "short",
    "x".repeat(65),
    "a key with spaces in it",
    "../../../../etc/passwd",
  ]) {
    expect([
      bad,
      (
        await phone.post(
          paths.contribute(idea.id),
          { body: "Above the sink" },
          { headers: headers(bad) },
        )
      ).status,
    ]).toEqual([bad, 400]);
  }
  expect(await world.db.select().from(contributions)).toHaveLength(0);
});
