import { eq } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { ideas } from "#db/schema/idea.ts";
import { visit } from "#tests/http.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const good = (over: Record<string, string | Blob> = {}) => ({
  version: "1",
  title: "Een bord",
  body: "Voor iedereen.",
  requestedAmount: "",
  requestedPurpose: "",
  ...over,
});

test("save idea: an edit of an older version is refused with what was typed", async ({ world }) => {
  const idea = await makeIdea(world);
  const author = await visit(world, { id: idea.authorId });
  expect(await author.post(paths.saveIdea(idea.id), good())).toMatchObject({
    status: 302,
    to: `${paths.idea(idea.id)}?flash=saved`,
  });
  const stale = await author.post(
    paths.saveIdea(idea.id),
    good({ title: "Mijn titel", body: "Mijn tekst." }),
  );
  expect(stale).toMatchObject({
    status: 409,
    reply: {
      refusal: "idea.changed-meanwhile",
      values: { title: "Mijn titel", body: "Mijn tekst." },
    },
  });
  expect((await world.db.select().from(ideas).where(eq(ideas.id, idea.id)))[0]).toMatchObject({
    title: "Een bord",
    version: 2,
  });
});

test("save idea: invalid fields, errors at the field and nothing changes", async ({ world }) => {
  const idea = await makeIdea(world);
  const author = await visit(world, { id: idea.authorId });
  const wrong: [Record<string, string | Blob>, string][] = [
    [{ version: "" }, "version"],
    [{ version: "0" }, "version"],
    [{ version: "1.5" }, "version"],
    [{ version: "one" }, "version"],
    [{ version: new Blob(["1"]) }, "version"],
    [{ title: "" }, "title"],
    [{ title: "x".repeat(121) }, "title"],
    [{ body: "" }, "body"],
    [{ bodyDoc: "[]" }, "body"],
    [{ requestedAmount: "x" }, "requestedAmount"],
  ];
  for (const [over, field] of wrong) {
    const { status, reply } = await author.post(paths.saveIdea(idea.id), good(over));
    expect([over, status, Object.keys(reply.errors ?? {})]).toEqual([over, 400, [field]]);
  }
  expect((await world.db.select().from(ideas).where(eq(ideas.id, idea.id)))[0]).toMatchObject({
    title: idea.title,
    version: 1,
  });
});

test("author actions: someone who is no author is refused with a reason", async ({ world }) => {
  const idea = await makeIdea(world);
  const mate = await makePerson(world);
  const other = await visit(world, mate);
  for (const [path, fields] of [
    [paths.saveIdea(idea.id), good()],
    [paths.withdrawIdea(idea.id), {}],
    [paths.reinstateIdea(idea.id), {}],
    [paths.discardDraft(idea.id), {}],
    [paths.addAuthor(idea.id), { personId: mate.id }],
    [paths.removeAuthor(idea.id), { personId: idea.authorId }],
  ] as const) {
    expect([path, await other.post(path, fields)]).toEqual([
      path,
      expect.objectContaining({
        status: 403,
        reply: expect.objectContaining({ refusal: "access.not-yours" }),
      }),
    ]);
  }
  for (const path of [paths.editIdea(idea.id), paths.ideaAuthors(idea.id)])
    expect((await other.get(path)).status).toBe(403);
});

test("idea forms: unknown values are refused", async ({ world }) => {
  const idea = await makeIdea(world);
  const author = await visit(world, { id: idea.authorId });
  for (const personId of ["", "x", "person_' or 1=1", "idea_1"])
    expect((await author.post(paths.addAuthor(idea.id), { personId })).status).toBe(400);
  expect(await author.post(paths.addAuthor(idea.id), { personId: "person_none" })).toMatchObject({
    status: 404,
  });
  for (const want of ["", "toggle"])
    expect((await author.post(paths.followIdea(idea.id), { want })).status).toBe(400);
  expect((await author.post(paths.withdrawIdea("idea_%27"), {})).status).toBe(404);
  expect((await author.post(paths.withdrawIdea(idea.id), {}, { page: true })).to).toContain(
    "flash=idea-withdrawn",
  );
});
