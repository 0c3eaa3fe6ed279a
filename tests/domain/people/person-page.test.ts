import { personDetail } from "#app/domain/people/person-detail.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("personDetail: ideas and help of a person, only those the viewer may see", async ({ ctx }) => {
  const [robin, colleague, insider] = [
    await makePerson(ctx, { name: "Robin", about: "Boats" }),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const [open, closed] = [
    await makeChallenge(ctx),
    await makeChallenge(ctx, { audience: "groups" }),
  ];
  const group = await makeGroup(ctx, insider, robin);
  await ctx.db.insert(challengeGroups).values({ challengeId: closed.id, groupId: group.id });
  await makeIdea(ctx, { challenge: open, by: robin, title: "Open idea" });
  await makeIdea(ctx, { challenge: open, by: robin, title: "Draft", stage: "draft" });
  await makeIdea(ctx, { challenge: closed, by: robin, title: "SECRET idea" });
  const [helpedOpen, helpedSecret] = [
    await makeIdea(ctx, { challenge: open, title: "Somebody's" }),
    await makeIdea(ctx, { challenge: closed, title: "SECRET too" }),
  ];
  for (const [idea, kind] of [
    [helpedOpen, "improvement"],
    [helpedOpen, "concern"],
    [helpedSecret, "offer"],
  ] as const) {
    await makeHelp(ctx, idea, robin, kind);
  }

  const seen = await personDetail(await as(ctx, colleague), robin.id);
  expect(JSON.stringify(seen)).not.toContain("SECRET");
  expect([
    seen.ideas.map((i) => i.title),
    seen.helped.map((i) => [i.title, i.helps.map(({ kind }) => kind)]),
  ]).toEqual([["Open idea"], [["Somebody's", ["improvement", "concern"]]]]);

  const inside = await personDetail(await as(ctx, insider), robin.id);
  expect([inside.ideas.length, inside.helped.length]).toEqual([2, 2]);
  expect(
    (await personDetail(await as(ctx, robin), robin.id)).ideas.map((i) => i.title),
  ).not.toContain("Draft");
});

test("personDetail: visitor or unknown person, is refused; no email address is included", async ({
  ctx,
}) => {
  const robin = await makePerson(ctx, { email: "MARKER@example.test", passwordHash: "MARKER" });
  const me = await as(ctx, await makePerson(ctx));
  await expect(personDetail(ctx, robin.id)).rejects.toMatchObject({ code: "access.sign-in" });
  await expect(personDetail(me, "person_none")).rejects.toMatchObject({ code: "not-found" });
  expect(JSON.stringify(await personDetail(me, robin.id))).not.toContain("MARKER");
});
