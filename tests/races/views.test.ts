import { sql } from "drizzle-orm";
import { noteLooks } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// Seen to fail: with the rows taken in another order by each person they waited for each other in a circle.
test("twenty people who look at the same ideas at the same moment, in every order and twice, each count once", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const by = await makePerson(world);
  const ideas: string[] = [];
  for (let n = 0; n < 30; n++) ideas.push((await makeIdea(world, { challenge, by })).id);
  const people = await Promise.all(
    Array.from({ length: 20 }, async () => as(world, await makePerson(world))),
  );
  const mixed = (seed: number) =>
    ideas.toSorted((a, b) => ((a.charCodeAt(9) * seed) % 97) - ((b.charCodeAt(9) * seed) % 97));
  for (let round = 0; round < 5; round++)
    await Promise.all(
      people.flatMap((who, n) => [
        noteLooks(who, { ideas: mixed(n + 1) }),
        noteLooks(who, { ideas: mixed(n + 31) }),
      ]),
    );
  const rows = await world.db.execute<{ looks: number }>(
    sql`select looks from idea_stats where challenge_id = ${challenge.id}`,
  );
  expect(rows.map(({ looks }) => looks)).toEqual(ideas.map(() => 20));
});
