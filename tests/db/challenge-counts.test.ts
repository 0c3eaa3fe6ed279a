import { eq, inArray, sql } from "drizzle-orm";
import { challengeCards } from "#app/domain/challenge/challenge-cards.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { IdeaStage } from "#db/enums.ts";
import { invariants } from "#db/invariants.ts";
import { challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const wrongCounts = async ({ db }: Pick<Ctx, "db">) => [
  ...(await db.execute(
    sql.raw(invariants["the counts of a challenge equal its ideas and contributions"]),
  )),
];
const stages: IdeaStage[] = ["draft", "open", "shortlisted", "not-selected", "withdrawn", "merged"];

/** A sequence that looks random and is the same in every run. */
function* sequence(seed: number) {
  for (let value = seed; ; ) {
    value = (value * 1_103_515_245 + 12_345) % 2 ** 31;
    yield value;
  }
}

async function changeAtRandom(ctx: Ctx) {
  const challengesOfTest = [await makeChallenge(ctx), await makeChallenge(ctx)];
  const writer = await makePerson(ctx);
  const rows = [];
  for (let n = 0; n < 12; n++)
    rows.push(
      await makeIdea(ctx, {
        challenge: challengesOfTest[n % 2],
        stage: stages[n % stages.length],
      }),
    );
  const numbers = sequence(7);
  const next = (below: number) => numbers.next().value! % below;
  for (let n = 0; n < 60; n++) {
    const some = rows.filter(() => next(3) === 0).map(({ id }) => id);
    await ctx.db
      .update(ideas)
      .set({ stage: stages[next(stages.length)]! })
      .where(inArray(ideas.id, some));
    if (n % 5 === 0)
      await ctx.db.insert(contributions).values({
        ideaId: rows[next(rows.length)]!.id,
        body: richText("Good."),
        bodyText: "Good.",
        authorId: writer.id,
      });
  }
  return challengesOfTest;
}

test("counts of a challenge: after sixty moves of several ideas, equal to a recount", async ({
  ctx,
}) => {
  const made = await changeAtRandom(ctx);
  expect(await wrongCounts(ctx)).toEqual([]);
  const cards = await challengeCards(
    await as(ctx, await makePerson(ctx)),
    inArray(
      challenges.id,
      made.map(({ id }) => id),
    ),
    10,
  );
  const [counted] = await ctx.db.execute<{ ideas: number }>(sql`
    select count(*)::int as ideas
    from ideas
    where stage not in ('draft', 'withdrawn', 'merged')`);
  expect(cards.reduce((sum, card) => sum + card.ideas, 0)).toBe(counted!.ideas);
  expect(cards.reduce((sum, card) => sum + card.contributions, 0)).toBe(12);
});

test("counts of a challenge: without the trigger, the invariant finds the difference", async ({
  ctx,
}) => {
  await ctx.db.execute(sql`drop trigger ideas_count_update on ideas`);
  await changeAtRandom(ctx);
  expect(await wrongCounts(ctx)).not.toEqual([]);
});

test("counts of a challenge: deleted ideas and a deleted challenge, leave nothing counted", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge });
  await makeIdea(ctx, { challenge });
  await ctx.db.delete(ideas).where(eq(ideas.id, idea.id));
  expect(await wrongCounts(ctx)).toEqual([]);
  await ctx.db.delete(ideas).where(eq(ideas.challengeId, challenge.id));
  expect(await wrongCounts(ctx)).toEqual([]);
});

// Deadlocks when the counts are not locked in a fixed order. All connections share one lane here.
test("counts of a challenge: twenty parallel moves of several ideas in all directions, all succeed", async ({
  world,
}) => {
  await world.db.execute(sql`
    create or replace function counting_lane() returns smallint language sql stable
    as 'select 0::smallint'`);
  const challenge = await makeChallenge(world);
  const by = await makePerson(world);
  const posted = stages.slice(1);
  const groups: string[][] = [];
  for (let n = 0; n < 20; n++) {
    const group = [];
    for (let m = 0; m < 4; m++)
      group.push((await makeIdea(world, { challenge, by, stage: posted[(n + m) % 5] })).id);
    groups.push(group);
  }
  for (let round = 1; round <= 30; round++) {
    const outcomes = await inParallel(20, async (n) => {
      const some = groups[n]!.slice(0, 1 + ((n + round) % 4));
      const to = sql.join(
        some.map((id, m) => sql`when ${id} then ${posted[(n + m + round * (1 + (n % 3))) % 5]}`),
        sql` `,
      );
      await world.db.execute(
        sql`update ideas set stage = (case id ${to} end)::idea_stage where id = any(${sql.param(some)})`,
      );
    });
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  }
  expect(await wrongCounts(world)).toEqual([]);
});
