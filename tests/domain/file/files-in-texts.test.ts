import { eq, sql } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { storeFile } from "#app/domain/file/store-file.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { discardDraft } from "#app/domain/idea/discard-draft.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { visibleFile } from "#app/domain/idea/visible-file.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { pdf } from "#tests/make/odd-files.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { asUpload, makePng } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const storage = makeStorage();
const text = (...ids: string[]): RichText => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Half of it is there." }] },
    ...ids.map((id) => ({
      type: "image" as const,
      attrs: { src: `/files/${id}`, alt: "the board" },
    })),
  ],
});
const storePictureOf = (who: Ctx) => storePicture(who, storage, asUpload(makePng(40, 30)));
const sees = (who: Ctx, id: string) =>
  visibleFile(who, id).then(
    () => true,
    (error: Error) => error.message,
  );
const bodyOf = async (ctx: Ctx, id: string) =>
  (await ctx.db.select({ body: ideas.body }).from(ideas).where(eq(ideas.id, id)))[0]!.body;
const draft = {
  language: "nl" as const,
  requestedAmount: null,
  requestedPurpose: "",
  removePhoto: false,
};

async function makeClosedChallenge(ctx: Ctx) {
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

test("visibleFile: picture in an idea, is visible to everyone who sees the draft or idea", async ({
  ctx,
}) => {
  const { challenge, member, author, outsider } = await makeClosedChallenge(ctx);
  const id = await storePictureOf(author);
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

test("visibleFile: picture of another person referenced in any text, stays invisible", async ({
  ctx,
}) => {
  const { challenge, author } = await makeClosedChallenge(ctx);
  const hidden = await makeIdea(ctx, { challenge, by: { id: author.actor.id! } });
  const [orphaned, secret] = [await storePictureOf(author), await storePictureOf(author)];
  await contribute(author, { ideaId: hidden.id, kind: "comment", body: text(secret) });

  const thief = await as(ctx, await makePerson(ctx));
  const open = await makeIdea(ctx, { by: { id: thief.actor.id! } });
  const elsewhere = await makeChallenge(ctx);
  await saveDraft(thief, {
    ...draft,
    challengeId: elsewhere.id,
    ideaId: "idea_thief-draft",
    title: "Mine",
    body: text(orphaned, secret),
  });
  await submitIdea(thief, {
    ...draft,
    challengeId: elsewhere.id,
    ideaId: "idea_thief-draft",
    title: "Mine now",
    body: text(orphaned, secret),
  });
  await editIdea(thief, {
    ideaId: open.id,
    version: 1,
    title: open.title,
    body: text(orphaned, secret),
    requestedAmount: null,
    requestedPurpose: "",
    removePhoto: false,
  });
  await contribute(thief, { ideaId: open.id, kind: "comment", body: text(orphaned, secret) });
  const other = await makeIdea(ctx);
  await suggestChange(thief, {
    ideaId: other.id,
    version: 1,
    title: other.title,
    body: text(orphaned, secret),
    why: "So",
  });
  expect([await sees(thief, orphaned), await sees(thief, secret)]).toEqual([
    "not-found",
    "not-found",
  ]);
  expect(richTextToText(await bodyOf(ctx, open.id)), "the text around it stays").toBe(
    "Half of it is there.\nthe board\nthe board",
  );

  // Also when the tables are written directly.
  await ctx.db.insert(contributions).values({
    ideaId: open.id,
    kind: "comment",
    body: text(orphaned, secret),
    authorId: thief.actor.id,
  });
  await ctx.db
    .update(ideas)
    .set({ body: text(orphaned, secret) })
    .where(eq(ideas.id, "idea_thief-draft"));
  expect([await sees(thief, orphaned), await sees(thief, secret)]).toEqual([
    "not-found",
    "not-found",
  ]);
});

test("visibleFile: picture in a suggestion, is visible and stays when accepted", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const [author, helper, reader] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const id = await storePictureOf(helper);
  const contributionId = await suggestChange(helper, {
    ideaId: idea.id,
    version: 1,
    title: idea.title,
    body: { type: "doc", content: [...idea.body.content, ...text(id).content.slice(1)] },
    why: "So that one sees it",
  });
  expect(await sees(reader, id)).toBe(true);
  await acceptSuggestion(author, { contributionId, acceptance: { as: "whole" }, message: "" });
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

test("orphaned_at: picture removed from a draft, is set; in an older version, is not", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await as(ctx, await makePerson(ctx));
  const [removed, discarded, submitted] = [
    await storePictureOf(author),
    await storePictureOf(author),
    await storePictureOf(author),
  ];
  const input = {
    ...draft,
    challengeId: challenge.id,
    ideaId: "idea_draft-1",
    title: "One board for the shift",
  };
  const isOrphaned = async (id: string) =>
    (await ctx.db.select({ since: files.orphanedAt }).from(files).where(eq(files.id, id)))[0]!
      .since !== null;

  await saveDraft(author, { ...input, body: text(removed, discarded) });
  expect([await isOrphaned(removed), await isOrphaned(discarded)]).toEqual([false, false]);
  await saveDraft(author, { ...input, body: text(discarded) });
  expect([await isOrphaned(removed), await isOrphaned(discarded)]).toEqual([true, false]);
  await discardDraft(author, { ideaId: "idea_draft-1" });
  expect(await isOrphaned(discarded)).toBe(true);

  await submitIdea(author, { ...input, ideaId: "idea_draft-2", body: text(submitted) });
  await editIdea(author, {
    ideaId: "idea_draft-2",
    version: 1,
    title: input.title,
    body: text(),
    requestedAmount: null,
    requestedPurpose: "",
    removePhoto: false,
  });
  expect(await isOrphaned(submitted)).toBe(false);
});

test("contribute: file with a wrong name or type, is saved with its own", async ({ ctx }) => {
  const author = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx, { by: { id: author.actor.id! } });
  const { id } = await storeFile(
    author,
    storage,
    new File([Uint8Array.from(pdf())], "rooster.pdf"),
  );
  const photo = await storePictureOf(author);
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
    .where(eq(contributions.ideaId, idea.id))) as [{ body: RichText }];
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

test("files_in_document: text that looks like a file reference, is ignored", async ({ ctx }) => {
  const document = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: '"src": "/files/file_1"' }] }],
  };
  const found = await ctx.db.execute<{ ids: string[] }>(
    sql`select files_in_document(${JSON.stringify(document)}::jsonb) as ids`,
  );
  expect(found[0]!.ids).toEqual([]);
});
