import { eq, sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { storeFile } from "#app/domain/file/store-file.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { discardDraft } from "#app/domain/idea/discard-draft.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { seenFile } from "#app/domain/idea/visible-file.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { pdf } from "#tests/make/odd-files.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { makePng, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const storage = makeStorage();
const text = (...ids: string[]): Prose => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Half of it is there." }] },
    ...ids.map((id) => ({
      type: "image" as const,
      attrs: { src: `/files/${id}`, alt: "the board" },
    })),
  ],
});
const picture = (who: Ctx) => storePicture(who, storage, sent(makePng(40, 30)));
const sees = (who: Ctx, id: string) =>
  seenFile(who, id).then(
    () => true,
    (error: Error) => error.message,
  );
const bodyOf = async (ctx: Ctx, id: string) =>
  (await ctx.db.select({ body: ideas.body }).from(ideas).where(eq(ideas.id, id)))[0]!.body;
const draft = { language: "nl" as const, asked: null, askedFor: "", removePhoto: false };

async function closed(ctx: Ctx) {
  const [member, author] = [await makePerson(ctx), await makePerson(ctx)];
  const group = await makeGroup(ctx, member, author);
  const challenge = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db.insert(challengeGroups).values({ challengeId: challenge.id, groupId: group.id });
  return {
    challenge,
    member: await as(ctx, member),
    author: await as(ctx, author),
    outsider: await as(ctx, await makePerson(ctx)),
  };
}

test("a picture in a draft is its writer's alone; posted, it is seen by whoever sees the idea, and by nobody else", async ({
  ctx,
}) => {
  const { challenge, member, author, outsider } = await closed(ctx);
  const id = await picture(author);
  const input = {
    ...draft,
    challengeId: challenge.id,
    ideaId: "idea_with-a-picture",
    title: "One board for the shift",
    body: text(id),
  };
  await saveDraft(author, input);
  expect([
    await sees(author, id),
    await sees(member, id),
    await sees(outsider, id),
    await sees(ctx, id),
  ]).toEqual([true, "not-found", "not-found", "not-found"]);
  await submitIdea(author, input);
  expect([
    await sees(author, id),
    await sees(member, id),
    await sees(outsider, id),
    await sees(ctx, id),
  ]).toEqual([true, true, "not-found", "not-found"]);
});

test("another's picture is not lifted out of its place by its name, whichever text it is put in", async ({
  ctx,
}) => {
  const { challenge, author } = await closed(ctx);
  const hidden = await makeIdea(ctx, { challenge, by: { id: author.actor.id! } });
  const [loose, secret] = [await picture(author), await picture(author)];
  await contribute(author, { ideaId: hidden.id, kind: "comment", body: text(secret) });

  const thief = await as(ctx, await makePerson(ctx));
  const open = await makeIdea(ctx, { by: { id: thief.actor.id! } });
  const elsewhere = await makeChallenge(ctx);
  await saveDraft(thief, {
    ...draft,
    challengeId: elsewhere.id,
    ideaId: "idea_thief-draft",
    title: "Mine",
    body: text(loose, secret),
  });
  await submitIdea(thief, {
    ...draft,
    challengeId: elsewhere.id,
    ideaId: "idea_thief-draft",
    title: "Mine now",
    body: text(loose, secret),
  });
  await editIdea(thief, {
    ideaId: open.id,
    version: 1,
    title: open.title,
    body: text(loose, secret),
    asked: null,
    askedFor: "",
    removePhoto: false,
  });
  await contribute(thief, { ideaId: open.id, kind: "comment", body: text(loose, secret) });
  const other = await makeIdea(ctx);
  await suggestChange(thief, {
    ideaId: other.id,
    version: 1,
    title: other.title,
    body: text(loose, secret),
    why: "So",
  });
  expect([await sees(thief, loose), await sees(thief, secret)]).toEqual(["not-found", "not-found"]);
  expect(proseToText(await bodyOf(ctx, open.id)), "the words that went with it stay").toBe(
    "Half of it is there.\nthe board\nthe board",
  );

  // Also where somebody writes past our verbs.
  await ctx.db
    .insert(contributions)
    .values({ ideaId: open.id, kind: "comment", body: text(loose, secret), byId: thief.actor.id });
  await ctx.db
    .update(ideas)
    .set({ body: text(loose, secret) })
    .where(eq(ideas.id, "idea_thief-draft"));
  expect([await sees(thief, loose), await sees(thief, secret)]).toEqual(["not-found", "not-found"]);
});

test("a suggestion's picture is seen beside the idea, and stays in it when it is taken over", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const [author, helper, reader] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const id = await picture(helper);
  const contributionId = await suggestChange(helper, {
    ideaId: idea.id,
    version: 1,
    title: idea.title,
    body: { type: "doc", content: [...idea.body.content, ...text(id).content.slice(1)] },
    why: "So that one sees it",
  });
  expect(await sees(reader, id)).toBe(true);
  await acceptSuggestion(author, { contributionId, take: { as: "whole" }, words: "" });
  expect(
    (
      await ctx.db
        .select({ part: fileUses.part })
        .from(fileUses)
        .where(eq(fileUses.fileId, id))
        .orderBy(fileUses.part)
    ).map(({ part }) => part),
  ).toEqual(["text", "thread"]);
  expect(JSON.stringify(await bodyOf(ctx, idea.id))).toContain(id);
});

test("what is taken out of a draft, or goes with it, is loose again; what stands in an older version is not", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await as(ctx, await makePerson(ctx));
  const [out, gone, posted] = [await picture(author), await picture(author), await picture(author)];
  const input = {
    ...draft,
    challengeId: challenge.id,
    ideaId: "idea_draft-1",
    title: "One board for the shift",
  };
  const loose = async (id: string) =>
    (await ctx.db.select({ since: files.looseSince }).from(files).where(eq(files.id, id)))[0]!
      .since !== null;

  await saveDraft(author, { ...input, body: text(out, gone) });
  expect([await loose(out), await loose(gone)]).toEqual([false, false]);
  await saveDraft(author, { ...input, body: text(gone) });
  expect([await loose(out), await loose(gone)]).toEqual([true, false]);
  await discardDraft(author, { ideaId: "idea_draft-1" });
  expect(await loose(gone)).toBe(true);

  await submitIdea(author, { ...input, ideaId: "idea_draft-2", body: text(posted) });
  await editIdea(author, {
    ideaId: "idea_draft-2",
    version: 1,
    title: input.title,
    body: text(),
    asked: null,
    askedFor: "",
    removePhoto: false,
  });
  expect(await loose(posted)).toBe(false);
});

test("a file is offered under its own name, whatever a text calls it, and a picture is never offered as a file", async ({
  ctx,
}) => {
  const author = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx, { by: { id: author.actor.id! } });
  const { id } = await storeFile(
    author,
    storage,
    new File([Uint8Array.from(pdf())], "rooster.pdf"),
  );
  const photo = await picture(author);
  const file = (of: string, name: string) => ({
    type: "file" as const,
    attrs: { src: `/files/${of}`, name, bytes: 5 },
  });
  await contribute(author, {
    ideaId: idea.id,
    kind: "comment",
    body: {
      type: "doc",
      content: [
        file(id, "salaries.xlsx"),
        file(photo, "x.pdf"),
        { type: "image", attrs: { src: `/files/${id}`, alt: "no picture" } },
        file("file_none", "lost.pdf"),
      ],
    },
  });
  const [{ body }] = (await ctx.db
    .select({ body: contributions.body })
    .from(contributions)
    .where(eq(contributions.ideaId, idea.id))) as [{ body: Prose }];
  const own = {
    type: "file",
    attrs: { src: `/files/${id}`, name: "rooster.pdf", bytes: pdf().length },
  };
  expect(body.content).toEqual([
    own,
    { type: "image", attrs: { src: `/files/${photo}`, alt: "" } },
    own,
    { type: "paragraph", content: [{ type: "text", text: "lost.pdf" }] },
  ]);
});

test("words that only look like a file are none", async ({ ctx }) => {
  const found = await ctx.db.execute<{ ids: string[] }>(
    sql`select files_in(${JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: '"src": "/files/file_1"' }] }] })}::jsonb) as ids`,
  );
  expect(found[0]!.ids).toEqual([]);
});
