import { eq } from "drizzle-orm";
import { askExpert } from "#app/domain/expert/ask-expert.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { expertRequests } from "#db/schema/expert.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel, releaseTogether } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const refusalCodes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes
    .flatMap((o) =>
      o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? String(o.reason)] : [],
    )
    .sort();

test("askExpert: ten parallel requests to one expert, one is saved", async ({ world }) => {
  const idea = await makeIdea(world);
  const [author, expert] = [await as(world, { id: idea.authorId }), await makePerson(world)];
  const outcomes = await releaseTogether(world, idea.challengeId, () =>
    inParallel(10, () =>
      askExpert(author, { ideaId: idea.id, personId: expert.id, message: "Is it?" }),
    ),
  );
  expect(refusalCodes(outcomes)).toEqual(Array.from({ length: 9 }, () => "expert.asked"));
  expect(await world.db.$count(expertRequests, eq(expertRequests.ideaId, idea.id))).toBe(1);
});

// Fails without the lock on the person: all eight are saved.
test("askExpert: one expert on eight ideas in parallel, three are saved", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const expert = await makePerson(world);
  const requests = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const idea = await makeIdea(world, { challenge });
      return { author: await as(world, { id: idea.authorId }), ideaId: idea.id };
    }),
  );
  const outcomes = await releaseTogether(world, challenge.id, () =>
    inParallel(8, (n) =>
      askExpert(requests[n]!.author, {
        ideaId: requests[n]!.ideaId,
        personId: expert.id,
        message: "Is it?",
      }),
    ),
  );
  expect(refusalCodes(outcomes)).toEqual(Array.from({ length: 5 }, () => "expert.busy"));
  expect(await world.db.$count(expertRequests, eq(expertRequests.expertId, expert.id))).toBe(3);
});
