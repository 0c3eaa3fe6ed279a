import { sql } from "drizzle-orm";
import { operator } from "#app/domain/actor.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";
import { aPackage, at } from "../domain/exchange/a-package.ts";

// Seen to fail: without the lanes of guard_ballots both picks were kept.
test("a pick waits for another of the same ballot that is not yet through, and is then refused", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { picksMax: 1 });
  const [one, other] = [await makeIdea(world, { challenge }), await makeIdea(world, { challenge })];
  const voter = await makePerson(world);
  const pick = (idea: { id: string }) =>
    sql`insert into votes (idea_id, voter_id, challenge_id) values (${idea.id}, ${voter.id}, ${challenge.id})`;

  let second: Promise<string | undefined> | undefined;
  await world.db.transaction(async (tx) => {
    await tx.execute(pick(one));
    second = world.db.execute(pick(other)).then(
      () => "kept",
      (error: unknown) => refusalIn(error)?.code,
    );
    await new Promise((done) => setTimeout(done, 300));
  });
  expect(await second).toBe("vote.none-left");
  expect(await world.db.$count(sql`votes`)).toBe(1);
});

test("thousands of full ballots come in at once without running out of locks", {
  timeout: 60_000,
}, async ({ world }) => {
  const people = Array.from({ length: 12_000 }, (_, n) => ({
    id: `person_${n}`,
    name: `Voter ${n}`,
    created_at: at,
  }));
  const votes = people.map(({ id }) => ({ idea_id: "idea_1", voter_id: id, cast_at: at }));
  const ideas = [
    {
      id: "idea_1",
      challenge_id: "challenge_1",
      body: "b",
      stage: "open" as const,
      submitted_at: at,
      created_at: at,
    },
  ];
  await importPackage(
    { db: world.db, actor: operator },
    aPackage({
      people,
      challenges: [{ id: "challenge_1", question: "?", picks_max: 1, created_at: at }],
      ideas,
      votes,
    }),
  );
  expect([...(await world.db.execute(sql`select votes_for::int as n from idea_stats`))]).toEqual([
    { n: 12_000 },
  ]);
});
