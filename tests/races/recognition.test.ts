import { visitor } from "#app/domain/actor.ts";
import { react } from "#app/domain/recognition/react.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { activity } from "#db/schema/activity.ts";
import { reactions, thanks } from "#db/schema/recognition.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

// Fails without the primary key: there are twelve reactions.
test("react and thank: twelve parallel clicks, one reaction and one thanks", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const idea = await makeIdea(ctx, { challenge: await makeChallenge(ctx) });
  const reader = await as(ctx, await makePerson(ctx));
  const expectAllFulfilled = (outcomes: PromiseSettledResult<unknown>[]) =>
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  expectAllFulfilled(
    await inParallel(12, () => react(reader, { ideaId: idea.id, kind: "clap", want: "on" })),
  );
  expectAllFulfilled(
    await inParallel(12, (n) =>
      thank(reader, { ideaId: idea.id, toId: idea.authorId, message: `For the lamp, ${n}.` }),
    ),
  );
  expect(await db.select().from(reactions)).toHaveLength(1);
  expect(await db.select().from(thanks)).toHaveLength(1);
  expect(
    (await db.select({ type: activity.type }).from(activity)).map(({ type }) => type).sort(),
  ).toEqual(["reaction.given", "thanks.given"]);
  expectAllFulfilled(
    await inParallel(12, () => react(reader, { ideaId: idea.id, kind: "clap", want: "off" })),
  );
  expect(await db.select().from(reactions)).toEqual([]);
});
