import { bigScreenPage } from "#app/domain/challenge/big-screen-page.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

test("bigScreenPage: newest ideas with authors, without drafts and withdrawn ones", async ({
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
  await makeIdea(ctx, { title: "SECRET", submittedAt: ago(0) }); // of another challenge
  const page = await bigScreenPage(await as(ctx, author), challenge.id);
  expect(page.ideas.map(({ title }) => title)).toEqual(["The newer", "The older", "Not chosen"]);
  expect(page.ideas[1]!.authors.map(({ name }) => name)).toEqual(["Omar Haddad"]);
  expect(page.challenge.count).toBe(3);
});

test("bigScreenPage: manager, sponsor, admin or author, sees what employees see", async ({
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
  const employeePage = await bigScreenPage(await as(ctx, await makePerson(ctx)), challenge.id);
  for (const who of [author, sponsor, admin, challenge.manager])
    expect(await bigScreenPage(await as(ctx, who), challenge.id)).toEqual(employeePage);
  expect(employeePage.challenge.sponsors.map(({ name }) => name)).toEqual(["Marjan"]);
  expect(JSON.stringify(employeePage)).not.toMatch(
    /"(votes|votesFor|voters|mine|isMine|pledgedMinor|myPicks|may)"/,
  );
});

test("bigScreenPage: challenge that cannot be seen, refuses not-found", async ({ ctx }) => {
  const [closed, drafted] = [
    await makeChallenge(ctx, { audience: "invited" }),
    await makeChallenge(ctx, { phase: "draft" }),
  ];
  const stranger = await as(ctx, await makePerson(ctx));
  for (const { id } of [closed, drafted])
    await expect(bigScreenPage(stranger, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(bigScreenPage(ctx, closed.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
