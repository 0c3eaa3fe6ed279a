import { paths } from "#app/paths.ts";
import { contributions } from "#db/schema/contribution.ts";
import { votes } from "#db/schema/vote.ts";
import { visit } from "#tests/http.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("cast vote: the 61st vote within a minute is refused, a colleague is not affected", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const [voter, colleague] = [
    await visit(world, await makePerson(world)),
    await visit(world, await makePerson(world)),
  ];
  for (let n = 0; n < 60; n++)
    expect((await voter.post(paths.castVote(idea.id), { want: n % 2 ? "off" : "on" })).status).toBe(
      200,
    );
  expect(await voter.post(paths.castVote(idea.id), { want: "on" })).toMatchObject({
    status: 429,
    reply: { refusal: "too-often" },
  });
  expect((await colleague.post(paths.castVote(idea.id), { want: "on" })).status).toBe(200);
  expect(await world.db.select().from(votes)).toHaveLength(1);
});

test("contribute: the 21st contribution within a minute is refused with what was typed", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const person = await visit(world, await makePerson(world));
  for (let n = 0; n < 20; n++)
    expect(
      (await person.post(paths.contribute(idea.id), { kind: "comment", body: `Point ${n}` }))
        .status,
    ).toBeLessThan(400);
  expect(
    await person.post(paths.contribute(idea.id), { kind: "comment", body: "One more" }),
  ).toMatchObject({ status: 429, reply: { refusal: "too-often", values: { body: "One more" } } });
  expect(await world.db.select().from(contributions)).toHaveLength(20);
});
