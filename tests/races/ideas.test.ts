import { sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { addAuthor } from "#app/domain/idea/add-author.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { removeAuthor } from "#app/domain/idea/remove-author.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaAuthors, ideas, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? o.reason] : [],
  );
const openConnections = (world: {
  db: { execute(query: ReturnType<typeof sql>): Promise<unknown> };
}) => inParallel(25, () => world.db.execute(sql`select pg_sleep(0.05)`));

// Fails with "select, then insert": nineteen of the twenty are errors.
test("saveDraft: a first save in twenty tabs, one draft", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const author = await as(world, await makePerson(world));
  await openConnections(world);

  const outcomes = await inParallel(20, (n) =>
    saveDraft(author, makeIdeaText(challenge, { title: `Tab ${n}` })),
  );

  expect(codes(outcomes)).toEqual([]);
  expect(await world.db.select().from(ideas)).toHaveLength(1);
  expect(await world.db.select().from(ideaAuthors)).toHaveLength(1);
});

// Fails with an id from the server instead of the form's: there are twenty ideas.
test("submitIdea: twenty parallel submits of one form, one idea recorded once", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const author = await as(world, await makePerson(world));
  for (const text of [
    makeIdeaText(challenge),
    makeIdeaText(challenge, { title: "With a draft before it" }),
  ]) {
    if (text.title.startsWith("With")) await saveDraft(author, text);
    await openConnections(world);
    const outcomes = await inParallel(20, () => submitIdea(author, text));
    expect(codes(outcomes)).toEqual([]);
    expect(new Set(outcomes.map((o) => o.status === "fulfilled" && o.value.ideaId))).toEqual(
      new Set([text.ideaId]),
    );
  }
  expect(await world.db.select().from(ideas)).toHaveLength(2);
  expect(await world.db.select().from(activity)).toHaveLength(2);
  for (const [fact, breaches] of Object.entries(invariants))
    expect([fact, [...(await world.db.execute(sql.raw(breaches)))]]).toEqual([fact, []]);
});

// Fails with an id from the server instead of the form's.
test("saveDraft: saves parallel to a submit, no draft is left", async ({ world }) => {
  const challenge = await makeChallenge(world);
  const author = await as(world, await makePerson(world));
  const text = makeIdeaText(challenge);
  await openConnections(world);

  const outcomes = await inParallel<unknown>(20, (n) =>
    n === 10 ? submitIdea(author, text) : saveDraft(author, text),
  );

  expect([...new Set(codes(outcomes))].filter((code) => code !== "idea.posted")).toEqual([]);
  expect(await world.db.select().from(ideas)).toMatchObject([{ id: text.ideaId, stage: "open" }]);
});

// Fails without "where version =": the last edit silently overwrites the others.
test("editIdea: twenty parallel edits of one version, one is saved and the others are refused", async ({
  world,
}) => {
  const idea = await makeIdea(world);
  const author = await as(world, { id: idea.authorId });
  await openConnections(world);

  const outcomes = await inParallel(20, (n) =>
    editIdea(author, {
      ideaId: idea.id,
      version: 1,
      title: `Edit ${n}`,
      body: richText(`${n}`),
      requestedAmount: null,
      requestedPurpose: "",
      removePhoto: false,
    }),
  );

  expect(codes(outcomes)).toEqual(Array(19).fill("idea.changed-meanwhile"));
  expect((await world.db.select().from(ideaVersions)).map((row) => row.number).sort()).toEqual([
    1, 2,
  ]);
  expect(await world.db.select().from(activity)).toHaveLength(1);
});

// Fails without the lock on the idea: all authors are removed.
test("removeAuthor: authors remove each other in parallel, one author stays", async ({ world }) => {
  const idea = await makeIdea(world);
  const people = [{ id: idea.authorId }];
  for (let n = 0; n < 9; n++) people.push(await makePerson(world));
  const authors: Ctx[] = [];
  for (const person of people) authors.push(await as(world, person));
  for (const { id } of people.slice(1))
    await addAuthor(authors[0]!, { ideaId: idea.id, personId: id });
  await openConnections(world);

  await inParallel(10, (n) =>
    removeAuthor(authors[n]!, { ideaId: idea.id, personId: people[(n + 1) % 10]!.id }),
  );

  expect((await world.db.select().from(ideaAuthors)).length).toBeGreaterThan(0);
});
