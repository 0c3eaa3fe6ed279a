import { eq } from "drizzle-orm";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { revealOwnName } from "#app/domain/anonymity/reveal-own-name.ts";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { people } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// Fails when every person of that name is translated.
test("displayName: a person with the name of anonymous authors, keeps it; only a placeholder is translated", async ({
  ctx,
}) => {
  const namesake = await makePerson(ctx, { name: "The author" });
  const reader = await as(ctx, await makePerson(ctx));
  const own = await makeIdea(ctx, { by: namesake });
  const [person] = (await ideaDetail(reader, own.id)).authors;
  expect(displayName(person!, "nl")).toBe("The author");

  const { ideaId } = await makeAnonymousIdea(ctx);
  const [placeholder] = (await ideaDetail(reader, ideaId)).authors;
  expect(displayName(placeholder!, "nl")).toBe("De indiener");
  expect(displayName(placeholder!, "en")).toBe("The author");
});

test("reads: authors of contributions, versions, moves and lists, say whether they are anonymous", async ({
  ctx,
}) => {
  const { ideaId, author, challenge } = await makeAnonymousIdea(ctx);
  const named = await makeIdea(ctx, { challenge });
  for (const [who, id] of [
    [author, ideaId],
    [await as(ctx, { id: named.authorId }), named.id],
  ] as const)
    await contribute(who, { ideaId: id, kind: "comment", body: richText("Ask me anything") });
  const reader = await as(ctx, await makePerson(ctx));

  const read = async (id: string) => {
    const { authors, moves } = await ideaDetail(reader, id);
    const { contributions } = await ideaPage(reader, id);
    const { versions } = await ideaVersionsPage(reader, id, {});
    const { ideas } = await challengePage(reader, challenge.id, new URLSearchParams());
    return [
      ...authors.map(({ isAnonymous }) => isAnonymous),
      ...moves.map(({ byIsAnonymous }) => byIsAnonymous),
      ...contributions.map(({ authorIsAnonymous }) => authorIsAnonymous),
      ...versions.map(({ byIsAnonymous }) => byIsAnonymous),
      ...ideas.find((idea) => idea.id === id)!.authors.map(({ isAnonymous }) => isAnonymous),
    ];
  };
  expect(new Set(await read(ideaId))).toEqual(new Set([true]));
  expect(new Set(await read(named.id))).toEqual(new Set([false]));
});

test("auditLog: a placeholder whose name was revealed, has the real name", async ({ ctx }) => {
  const { ideaId, author } = await makeAnonymousIdea(ctx);
  await revealOwnName(author, { ideaId });
  const admin = await makePerson(ctx);
  await makePlatformRole(ctx, admin, "admin");
  const { rows } = await auditLog(await as(ctx, admin), { family: "idea" });
  expect(rows.map(({ actor }) => displayName(actor!, "en"))).toEqual(["Fenna Zegelaar"]);
});

test("thank form: the author of an anonymous idea, can be thanked", async ({ world }) => {
  const { ideaId } = await makeAnonymousIdea(world);
  const [placeholder] = await world.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.kind, "placeholder"));
  const browser = await visit(world, await makePerson(world));
  const { status } = await browser.post(`/ideas/${ideaId}/thanks`, {
    toId: placeholder!.id,
    message: "You put it into words",
  });
  expect(status).toBeLessThan(400);
  expect((await browser.get(`/ideas/${ideaId}`)).data).toMatchObject({
    thanks: [{ to: { id: placeholder!.id, isAnonymous: true } }],
  });
});
