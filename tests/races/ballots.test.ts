import { sql } from "drizzle-orm";
import { operator } from "#app/domain/actor.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";
import { at, packageSource } from "../domain/exchange/package-source.ts";

// Fails without the advisory locks in guard_ballots: both picks are saved.
test("castVote: a parallel pick of the same ballot, it waits and is refused when the ballot is full", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { picksMax: 1 });
  const [first, second] = [
    await makeIdea(world, { challenge }),
    await makeIdea(world, { challenge }),
  ];
  const voter = await makePerson(world);
  const pick = (idea: { id: string }) =>
    sql`
      insert into votes (idea_id, voter_id, challenge_id)
      values (${idea.id}, ${voter.id}, ${challenge.id})`;

  let secondPick: Promise<string | undefined> | undefined;
  await world.db.transaction(async (tx) => {
    await tx.execute(pick(first));
    secondPick = world.db.execute(pick(second)).then(
      () => "saved",
      (error: unknown) => refusalFrom(error)?.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await secondPick).toBe("vote.none-left");
  expect(await world.db.$count(sql`votes`)).toBe(1);
});

test("castVote: thousands of parallel full ballots, the locks suffice", {
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
    packageSource({
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
