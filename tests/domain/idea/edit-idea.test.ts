import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { addAuthor } from "#app/domain/idea/add-author.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { followIdea } from "#app/domain/idea/follow-idea.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { reinstateIdea } from "#app/domain/idea/reinstate-idea.ts";
import { removeAuthor } from "#app/domain/idea/remove-author.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaFollowers, ideaStats, ideas, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const edit = (idea: { id: string }, version: number, over = {}) => ({
  ideaId: idea.id,
  version,
  title: "One board, two minutes",
  body: prose("Shorter."),
  asked: 900,
  askedFor: "Chalk",
  removePhoto: false,
  ...over,
});
const told = async (ctx: Ctx) =>
  (await ctx.db.select().from(activity).orderBy(asc(activity.id))).map((row) => row.type);

test("an edit makes the next version and keeps the one before", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });

  expect(await editIdea(author, edit(idea, 1))).toEqual({ version: 2 });

  const [row] = await ctx.db.select().from(ideas).where(eq(ideas.id, idea.id));
  expect(row).toMatchObject({
    version: 2,
    title: "One board, two minutes",
    bodyText: "Shorter.",
    askedMinor: 900,
    askedFor: "Chalk",
    stage: "open",
  });
  expect(
    await ctx.db
      .select({ n: ideaVersions.number, title: ideaVersions.title, byId: ideaVersions.byId })
      .from(ideaVersions)
      .orderBy(ideaVersions.number),
  ).toEqual([
    { n: 1, title: idea.title, byId: idea.authorId },
    { n: 2, title: "One board, two minutes", byId: idea.authorId },
  ]);
  expect(await told(ctx)).toEqual(["idea.edited"]);
});

test("saving what already stands makes no version and is not told", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const same = edit(idea, 1, { title: idea.title, body: idea.body, asked: null, askedFor: "" });
  expect(await editIdea(author, same)).toEqual({ version: 1 });
  expect(await told(ctx)).toEqual([]);
  expect(await editIdea(author, { ...same, asked: 1 })).toEqual({ version: 2 });
});

test("whoever wrote on top of an older version is told, and overwrites nothing", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  await editIdea(author, edit(idea, 1));
  for (const version of [1, 3, 99]) {
    await expect(editIdea(author, edit(idea, version, { title: "Mine" }))).rejects.toMatchObject({
      code: "idea.changed-meanwhile",
    });
  }
  expect((await loadIdea(author, idea.id)).version).toBe(2);
});

test("only authors edit, while ideas are gathered and improved, and no draft this way", async ({
  ctx,
}) => {
  const other = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  await expect(editIdea(other, edit(idea, 1))).rejects.toMatchObject({ code: "access.not-yours" });
  const late = await makeIdea(ctx, { challenge: await makeChallenge(ctx, { phase: "selection" }) });
  await expect(editIdea(await as(ctx, { id: late.authorId }), edit(late, 1))).rejects.toMatchObject(
    { code: "challenge.phase" },
  );
  const draft = await makeIdea(ctx, { stage: "draft" });
  await expect(
    editIdea(await as(ctx, { id: draft.authorId }), edit(draft, 1)),
  ).rejects.toMatchObject({ code: "idea.stage" });
});

test("an author withdraws an idea and brings it back", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  await expect(
    withdrawIdea(await as(ctx, await makePerson(ctx)), { ideaId: idea.id }),
  ).rejects.toMatchObject({ code: "access.not-yours" });
  await withdrawIdea(author, { ideaId: idea.id });
  expect((await loadIdea(author, idea.id)).stage).toBe("withdrawn");
  await expect(withdrawIdea(author, { ideaId: idea.id })).rejects.toMatchObject({
    code: "idea.stage",
  });
  await reinstateIdea(author, { ideaId: idea.id });
  expect((await loadIdea(author, idea.id)).stage).toBe("open");
});

test("a fellow author may edit, follows the idea, is credited, and their vote for it is taken back", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const mate = await as(ctx, await makePerson(ctx));
  await castVote(mate, { ideaId: idea.id, want: "on" });

  await addAuthor(author, { ideaId: idea.id, personId: mate.actor.id! });
  await addAuthor(author, { ideaId: idea.id, personId: mate.actor.id! });

  expect((await loadIdea(author, idea.id)).authorIds).toEqual([idea.authorId, mate.actor.id]);
  expect(
    (await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0]!.votesFor,
  ).toBe(0);
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([
    { ideaId: idea.id, personId: mate.actor.id },
  ]);
  expect(await creditsOf(ctx, idea.id)).toEqual([
    { personId: idea.authorId, kind: "authored" },
    { personId: mate.actor.id, kind: "team" },
  ]);
  expect(await told(ctx)).toEqual(["vote.cast", "author.added"]);
  await editIdea(mate, edit(idea, 1));
});

test("only somebody who may see the challenge can become author", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const idea = await makeIdea(ctx, { challenge, by: challenge.manager });
  const author = await as(ctx, challenge.manager);
  const gone = await makePerson(ctx, { deactivatedAt: new Date() });
  for (const personId of [(await makePerson(ctx)).id, gone.id, "person_none"]) {
    await expect(addAuthor(author, { ideaId: idea.id, personId })).rejects.toMatchObject({
      code: "not-found",
    });
  }
});

test("authors can leave, but the last one stays", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const mate = await makePerson(ctx);
  await expect(
    removeAuthor(author, { ideaId: idea.id, personId: idea.authorId }),
  ).rejects.toMatchObject({ code: "idea.last-author" });
  await addAuthor(author, { ideaId: idea.id, personId: mate.id });
  await removeAuthor(await as(ctx, mate), { ideaId: idea.id, personId: idea.authorId });
  expect((await loadIdea(author, idea.id)).authorIds).toEqual([mate.id]);
  await expect(editIdea(author, edit(idea, 1))).rejects.toMatchObject({ code: "access.not-yours" });
  await removeAuthor(await as(ctx, mate), { ideaId: idea.id, personId: idea.authorId });
  expect(await told(ctx)).toEqual(["author.added", "author.removed"]);
});

test("following is set, not toggled, and a matter of one's own", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const reader = await as(ctx, await makePerson(ctx));
  for (const want of ["on", "on"] as const) await followIdea(reader, { ideaId: idea.id, want });
  expect(await ctx.db.select().from(ideaFollowers)).toHaveLength(1);
  for (const want of ["off", "off"] as const) await followIdea(reader, { ideaId: idea.id, want });
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([]);
  expect(await told(ctx)).toEqual([]);
  const hidden = await makeIdea(ctx, { stage: "draft" });
  await expect(followIdea(reader, { ideaId: hidden.id, want: "on" })).rejects.toMatchObject({
    code: "not-found",
  });
});
