import type { Ctx } from "#app/domain/ctx.ts";
import { alikePairs } from "#app/domain/similarity/similar-pairs.ts";
import { ideaDifferences } from "#db/schema/similarity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const titles = async (ctx: Ctx, id: string) =>
  (await alikePairs(ctx, id)).pairs.map(({ one, other, same }) => [
    [one.title, other.title].sort(),
    same,
  ]);

test("the managers of a challenge see its ideas that are alike, two by two, the most alike first, with why one is another", async ({
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
  await makeIdea(ctx, { title: roof.title, bodyText: roof.bodyText }); // elsewhere
  await ctx.db
    .insert(ideaDifferences)
    .values({ ideaId: again.id, otherId: roof.id, reason: "With bees" });

  const manager = await as(ctx, challenge.manager);
  const found = await titles(manager, challenge.id);
  expect(found[0]).toEqual([[roof.title, again.title].sort(), true]);
  expect(
    found.slice(1).every(([pair, same]) => (pair as string[]).includes(school.title) && !same),
  ).toBe(true);
  expect((await alikePairs(manager, challenge.id)).pairs[0]!.reason).toBe("With bees");
});

test("nobody else sees that list", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  for (const role of ["juror", "sponsor"] as const) {
    const person = await makePerson(ctx);
    await makeMember(ctx, challenge, person, role);
    await expect(alikePairs(await as(ctx, person), challenge.id)).rejects.toMatchObject({
      code: "access.not-on-team",
    });
  }
  const employee = await as(ctx, await makePerson(ctx));
  await expect(alikePairs(employee, challenge.id)).rejects.toMatchObject({
    code: "access.not-on-team",
  });
  await expect(
    alikePairs(employee, (await makeChallenge(ctx, { audience: "invited" })).id),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(alikePairs(ctx, challenge.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
