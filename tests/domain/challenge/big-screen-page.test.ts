import { wallPage } from "#app/domain/challenge/big-screen-page.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

test("a large screen shows the newest ideas with who had them, and neither drafts nor what was withdrawn", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makePerson(ctx, { name: "Omar Haddad" });
  await makeIdea(ctx, { challenge, title: "The older", submittedAt: ago(3), by: author });
  await makeIdea(ctx, { challenge, title: "The newer", submittedAt: ago(1) });
  await makeIdea(ctx, {
    challenge,
    title: "Not chosen",
    submittedAt: ago(9),
    stage: "not-selected",
  });
  await makeIdea(ctx, { challenge, title: "SECRET", stage: "draft", by: author });
  await makeIdea(ctx, { challenge, title: "SECRET", stage: "withdrawn", submittedAt: ago(0) });
  await makeIdea(ctx, { title: "SECRET", submittedAt: ago(0) }); // another challenge's
  const wall = await wallPage(await as(ctx, author), challenge.id);
  expect(wall.ideas.map(({ title }) => title)).toEqual(["The newer", "The older", "Not chosen"]);
  expect(wall.ideas[1]!.authors.map(({ name }) => name)).toEqual(["Omar Haddad"]);
  expect(wall.challenge.count).toBe(3);
});

test("it shows the same whoever signed it in: a leader, an administrator and an author see no more there than anybody", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { countsHidden: true });
  const [author, sponsor, admin] = [
    await makePerson(ctx),
    await makePerson(ctx, { name: "Marjan" }),
    await makePerson(ctx),
  ];
  await makeMember(ctx, challenge, sponsor, "sponsor", "I pay for it.");
  await makePlatformRole(ctx, admin, "admin");
  const idea = await makeIdea(ctx, { challenge, by: author });
  await castVote(await as(ctx, await makePerson(ctx)), { ideaId: idea.id, want: "on" });
  const anybodys = await wallPage(await as(ctx, await makePerson(ctx)), challenge.id);
  for (const who of [author, sponsor, admin, challenge.manager])
    expect(await wallPage(await as(ctx, who), challenge.id)).toEqual(anybodys);
  expect(anybodys.challenge.sponsors.map(({ name }) => name)).toEqual(["Marjan"]);
  expect(JSON.stringify(anybodys)).not.toMatch(
    /"(votes|votesFor|voters|mine|pledgedMinor|myPicks|may)"/,
  );
});

test("whoever may not see the challenge does not see it large either", async ({ ctx }) => {
  const [closed, drafted] = [
    await makeChallenge(ctx, { audience: "invited" }),
    await makeChallenge(ctx, { phase: "draft" }),
  ];
  const stranger = await as(ctx, await makePerson(ctx));
  for (const { id } of [closed, drafted])
    await expect(wallPage(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(wallPage(ctx, closed.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
