import type { Ctx } from "#app/domain/ctx.ts";
import { similarPairs } from "#app/domain/similarity/similar-pairs.ts";
import { ideaDistinctions } from "#db/schema/similarity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const pairTitles = async (ctx: Ctx, id: string) =>
  (await similarPairs(ctx, id)).pairs.map(({ one, other, same }) => [
    [one.title, other.title].sort(),
    same,
  ]);

test("similarPairs: lists pairs of similar ideas, most similar first, with the reason why they differ", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [roof, again, school] = [
    await makeIdea(ctx, {
      challenge,
      title: "A green roof on the bicycle shed",
      bodyText: "Plants hold the rain.",
    }),
    await makeIdea(ctx, {
      challenge,
      title: "A green roof on the bicycle shed!",
      bodyText: "Plants hold rain.",
    }),
    await makeIdea(ctx, {
      challenge,
      title: "A green roof on the school",
      bodyText: "Children learn of plants.",
    }),
  ];
  await makeIdea(ctx, {
    challenge,
    title: "Soup in the evening",
    bodyText: "Warm, for the night shift.",
  });
  await makeIdea(ctx, { challenge, title: roof.title, bodyText: roof.bodyText, stage: "draft" });
  await makeIdea(ctx, {
    challenge,
    title: roof.title,
    bodyText: roof.bodyText,
    stage: "withdrawn",
  });
  await makeIdea(ctx, { title: roof.title, bodyText: roof.bodyText }); // in another challenge
  await ctx.db
    .insert(ideaDistinctions)
    .values({ ideaId: again.id, otherId: roof.id, reason: "With bees" });

  const manager = await as(ctx, challenge.manager);
  const found = await pairTitles(manager, challenge.id);
  expect(found[0]).toEqual([[roof.title, again.title].sort(), true]);
  expect(
    found.slice(1).every(([pair, same]) => (pair as string[]).includes(school.title) && !same),
  ).toBe(true);
  expect((await similarPairs(manager, challenge.id)).pairs[0]!.reason).toBe("With bees");
});

test("similarPairs: people who do not manage the challenge are refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  for (const role of ["juror", "sponsor"] as const) {
    const person = await makePerson(ctx);
    await makeMember(ctx, challenge, person, role);
    await expect(similarPairs(await as(ctx, person), challenge.id)).rejects.toMatchObject({
      code: "access.not-on-team",
    });
  }
  const employee = await as(ctx, await makePerson(ctx));
  await expect(similarPairs(employee, challenge.id)).rejects.toMatchObject({
    code: "access.not-on-team",
  });
  await expect(
    similarPairs(employee, (await makeChallenge(ctx, { audience: "invited" })).id),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(similarPairs(ctx, challenge.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
