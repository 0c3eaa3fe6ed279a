import { sql } from "drizzle-orm";
import { recordViews } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// Fails with the rows locked in another order per person: there is a deadlock.
test("recordViews: twenty people in parallel, in any order and twice, each counts once", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const by = await makePerson(world);
  const ideas: string[] = [];
  for (let n = 0; n < 30; n++) ideas.push((await makeIdea(world, { challenge, by })).id);
  const people = await Promise.all(
    Array.from({ length: 20 }, async () => as(world, await makePerson(world))),
  );
  const shuffled = (seed: number) =>
    ideas.toSorted((a, b) => ((a.charCodeAt(9) * seed) % 97) - ((b.charCodeAt(9) * seed) % 97));
  for (let round = 0; round < 5; round++)
    await Promise.all(
      people.flatMap((who, n) => [
        recordViews(who, { ideas: shuffled(n + 1) }),
        recordViews(who, { ideas: shuffled(n + 31) }),
      ]),
    );
  const rows = await world.db.execute<{ views: number }>(
    sql`select views from idea_stats where challenge_id = ${challenge.id}`,
  );
  expect(rows.map(({ views }) => views)).toEqual(ideas.map(() => 20));
});
