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
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const edit = (idea: { id: string }, version: number, over = {}) => ({
  ideaId: idea.id,
  version,
  title: "One board, two minutes",
  body: richText("Shorter."),
  requestedAmount: 900,
  requestedPurpose: "Chalk",
  removePhoto: false,
  ...over,
});
const recordedTypes = async (ctx: Ctx) =>
  (await ctx.db.select().from(activity).orderBy(asc(activity.id))).map((row) => row.type);

test("editIdea: a changed text makes the next version and keeps the earlier one", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });

  expect(await editIdea(author, edit(idea, 1))).toEqual({ version: 2 });

  const [row] = await ctx.db.select().from(ideas).where(eq(ideas.id, idea.id));
  expect(row).toMatchObject({
    version: 2,
    title: "One board, two minutes",
    bodyText: "Shorter.",
    requestedAmountMinor: 900,
    requestedPurpose: "Chalk",
    stage: "open",
  });
  expect(
    await ctx.db
      .select({
        number: ideaVersions.number,
        title: ideaVersions.title,
        authorId: ideaVersions.authorId,
      })
      .from(ideaVersions)
      .orderBy(ideaVersions.number),
  ).toEqual([
    { number: 1, title: idea.title, authorId: idea.authorId },
    { number: 2, title: "One board, two minutes", authorId: idea.authorId },
  ]);
  expect(await recordedTypes(ctx)).toEqual(["idea.edited"]);
});

test("editIdea: an unchanged text makes no version and records no activity", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const same = edit(idea, 1, {
    title: idea.title,
    body: idea.body,
    requestedAmount: null,
    requestedPurpose: "",
  });
  expect(await editIdea(author, same)).toEqual({ version: 1 });
  expect(await recordedTypes(ctx)).toEqual([]);
  expect(await editIdea(author, { ...same, requestedAmount: 1 })).toEqual({ version: 2 });
});

test("editIdea: an edit of an outdated version is refused and overwrites nothing", async ({
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

test("editIdea: other people, later phases and drafts are refused", async ({ ctx }) => {
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

test("withdrawIdea and reinstateIdea: an author withdraws an idea and reinstates it", async ({
  ctx,
}) => {
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

test("addAuthor: a fellow author may edit, follows the idea, is credited and loses their vote for it", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const fellow = await as(ctx, await makePerson(ctx));
  await castVote(fellow, { ideaId: idea.id, want: "on" });

  await addAuthor(author, { ideaId: idea.id, personId: fellow.actor.id! });
  await addAuthor(author, { ideaId: idea.id, personId: fellow.actor.id! });

  expect((await loadIdea(author, idea.id)).authorIds).toEqual([idea.authorId, fellow.actor.id]);
  expect(
    (await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id)))[0]!.votesFor,
  ).toBe(0);
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([
    { ideaId: idea.id, personId: fellow.actor.id },
  ]);
  expect(await creditsOf(ctx, idea.id)).toEqual([
    { personId: idea.authorId, kind: "authored" },
    { personId: fellow.actor.id, kind: "team" },
  ]);
  expect(await recordedTypes(ctx)).toEqual(["vote.cast", "author.added"]);
  await editIdea(fellow, edit(idea, 1));
});

test("addAuthor: people who may not see the challenge are refused", async ({ ctx }) => {
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

test("removeAuthor: authors can leave, the last one is refused", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const fellow = await makePerson(ctx);
  await expect(
    removeAuthor(author, { ideaId: idea.id, personId: idea.authorId }),
  ).rejects.toMatchObject({ code: "idea.last-author" });
  await addAuthor(author, { ideaId: idea.id, personId: fellow.id });
  await removeAuthor(await as(ctx, fellow), { ideaId: idea.id, personId: idea.authorId });
  expect((await loadIdea(author, idea.id)).authorIds).toEqual([fellow.id]);
  await expect(editIdea(author, edit(idea, 1))).rejects.toMatchObject({ code: "access.not-yours" });
  await removeAuthor(await as(ctx, fellow), { ideaId: idea.id, personId: idea.authorId });
  expect(await recordedTypes(ctx)).toEqual(["author.added", "author.removed"]);
});

test("followIdea: the setting is set, not toggled, and records no activity", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const reader = await as(ctx, await makePerson(ctx));
  for (const want of ["on", "on"] as const) await followIdea(reader, { ideaId: idea.id, want });
  expect(await ctx.db.select().from(ideaFollowers)).toHaveLength(1);
  for (const want of ["off", "off"] as const) await followIdea(reader, { ideaId: idea.id, want });
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([]);
  expect(await recordedTypes(ctx)).toEqual([]);
  const hidden = await makeIdea(ctx, { stage: "draft" });
  await expect(followIdea(reader, { ideaId: hidden.id, want: "on" })).rejects.toMatchObject({
    code: "not-found",
  });
});
