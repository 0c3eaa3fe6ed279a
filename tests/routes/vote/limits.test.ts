import { paths } from "#app/paths.ts";
import { contributions } from "#db/schema/contribution.ts";
import { votes } from "#db/schema/vote.ts";
import { visit } from "#tests/http.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("one person votes sixty times a minute at most, and is told to wait; a colleague goes on", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const [busy, calm] = [
    await visit(world, await makePerson(world)),
    await visit(world, await makePerson(world)),
  ];
  for (let n = 0; n < 60; n++)
    expect((await busy.post(paths.castVote(idea.id), { want: n % 2 ? "off" : "on" })).status).toBe(
      200,
    );
  expect(await busy.post(paths.castVote(idea.id), { want: "on" })).toMatchObject({
    status: 429,
    reply: { refusal: "too-often" },
  });
  expect((await calm.post(paths.castVote(idea.id), { want: "on" })).status).toBe(200);
  expect(await world.db.select().from(votes)).toHaveLength(1);
});

test("one person contributes twenty times a minute at most, and keeps what they wrote", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const busy = await visit(world, await makePerson(world));
  for (let n = 0; n < 20; n++)
    expect(
      (await busy.post(paths.contribute(idea.id), { kind: "comment", body: `Point ${n}` })).status,
    ).toBeLessThan(400);
  expect(
    await busy.post(paths.contribute(idea.id), { kind: "comment", body: "One more" }),
  ).toMatchObject({ status: 429, reply: { refusal: "too-often", values: { body: "One more" } } });
  expect(await world.db.select().from(contributions)).toHaveLength(20);
});
