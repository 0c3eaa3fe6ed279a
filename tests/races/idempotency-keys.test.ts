import { eq, sql } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { contributions } from "#db/schema/contribution.ts";
import { idempotencyKeys } from "#db/schema/idempotency.ts";
import { visit } from "#tests/http.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const headers = (key: string, by?: { id: string }) => ({
  accept: "application/json",
  "idempotency-key": key,
  ...(by && { "x-submitted-by": by.id }),
});
const newKey = () => crypto.randomUUID();

// Fails when the key is not saved in the same transaction: twenty contributions are posted.
test("idempotency key: twenty parallel contributions with one key, one is saved and all get the same answer", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const writer = await makePerson(world);
  const phone = await visit(world, writer);
  const onceKey = newKey();

  const outcomes = await inParallel(20, () =>
    phone.post(
      paths.contribute(idea.id),
      { body: "Put it above the sink" },
      { headers: headers(onceKey, writer) },
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

test("idempotency key: another key, person or address, it is another write", async ({ world }) => {
  const [idea, other, me, you] = [
    await makeIdea(world),
    await makeIdea(world),
    await makePerson(world),
    await makePerson(world),
  ];
  const [myBrowser, yourBrowser] = [await visit(world, me), await visit(world, you)];
  const [firstKey, secondKey] = [newKey(), newKey()];
  for (const [browser, target, key] of [
    [myBrowser, idea, firstKey],
    [myBrowser, idea, secondKey],
    [yourBrowser, idea, firstKey],
    [myBrowser, other, firstKey],
    [myBrowser, idea, secondKey],
  ] as const) {
    expect(
      await browser.post(
        paths.contribute(target.id),
        { body: "Above the sink" },
        { headers: headers(key) },
      ),
    ).toMatchObject({ status: 200 });
  }
  expect(await world.db.select().from(contributions)).toHaveLength(4);
});

test("idempotency key: a refused write, the same key works once it is allowed", async ({
  world,
}) => {
  const idea = await makeIdea(world, { stage: "draft" });
  const writer = await makePerson(world);
  const phone = await visit(world, writer);
  const onceKey = newKey();
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(onceKey) },
    ),
  ).toMatchObject({ status: 404 });
  expect(await world.db.select().from(idempotencyKeys)).toHaveLength(0);
  await world.db.execute(
    sql`update ideas set stage = 'open', submitted_at = now() where id = ${idea.id}`,
  );
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(onceKey) },
    ),
  ).toMatchObject({ status: 200 });
  expect(
    await phone.post(
      paths.contribute(idea.id),
      { body: "Above the sink" },
      { headers: headers(onceKey) },
    ),
  ).toMatchObject({ status: 200 });
  expect(await world.db.select().from(contributions)).toHaveLength(1);
});

test("idempotency key: another person signed in since, the write is refused", async ({ world }) => {
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
        { headers: headers(newKey(), writer) },
      ),
    ).toMatchObject({ status: 401, reply: { refusal: "access.sign-in" } });
  }
  expect(await world.db.select().from(contributions)).toHaveLength(0);
});

test("idempotency key: a repeated vote after it was withdrawn elsewhere, it stays withdrawn", async ({
  world,
}) => {
  const [idea, voter] = [await makeIdea(world), await makePerson(world)];
  const [phone, desk] = [await visit(world, voter), await visit(world, voter)];
  const sameKey = headers(newKey(), voter);
  expect(
    (await phone.post(paths.castVote(idea.id), { want: "on" }, { headers: sameKey })).data,
  ).toMatchObject({ done: { changed: true } });
  expect((await desk.post(paths.castVote(idea.id), { want: "off" })).data).toMatchObject({
    done: { changed: true },
  });
  expect(
    (await phone.post(paths.castVote(idea.id), { want: "on" }, { headers: sameKey })).data,
  ).toMatchObject({ done: { changed: true } });
  expect([...(await world.db.execute(sql`select from votes`))]).toHaveLength(0);
});

test("idempotency key: an invalid key, the write is refused", async ({ world }) => {
  const [idea, writer] = [await makeIdea(world), await makePerson(world)];
  const phone = await visit(world, writer);
  for (const invalidKey of [
    "",
    "short",
    "x".repeat(65),
    "a key with spaces in it",
    "../../../../etc/passwd",
  ]) {
    expect([
      invalidKey,
      (
        await phone.post(
          paths.contribute(idea.id),
          { body: "Above the sink" },
          { headers: headers(invalidKey) },
        )
      ).status,
    ]).toEqual([invalidKey, 400]);
  }
  expect(await world.db.select().from(contributions)).toHaveLength(0);
});
