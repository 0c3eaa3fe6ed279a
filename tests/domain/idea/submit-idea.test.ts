import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { discardDraft } from "#app/domain/idea/discard-draft.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { challengePhases } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaFollowers, ideaStageChanges, ideas, ideaVersions } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const someone = async (ctx: Ctx) => as(ctx, await makePerson(ctx));
const all = (ctx: Ctx) => ctx.db.select().from(ideas);

test("an idea that is posted is open, has its first version, and is followed by its author", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const text = makeIdeaText(challenge, { asked: 250_000, askedFor: "A printer for the ward" });

  const { ideaId } = await submitIdea(author, text);

  const [idea] = await all(ctx);
  expect(idea).toMatchObject({
    id: ideaId,
    stage: "open",
    version: 1,
    title: text.title,
    body: text.body,
    askedMinor: 250_000,
    askedFor: "A printer for the ward",
    createdById: author.actor.id,
  });
  expect(idea!.bodyText).toContain("two minutes");
  expect(idea!.submittedAt).toBeInstanceOf(Date);
  expect(await ctx.db.select().from(ideaVersions)).toMatchObject([
    { ideaId, number: 1, title: text.title, body: text.body, byId: author.actor.id },
  ]);
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([
    { ideaId, personId: author.actor.id },
  ]);
  expect(await creditsOf(ctx, ideaId)).toEqual([{ personId: author.actor.id, kind: "authored" }]);
  expect(await ctx.db.select().from(ideaStageChanges)).toMatchObject([
    { ideaId, from: "draft", to: "open", byId: author.actor.id },
  ]);
  expect(await ctx.db.select().from(activity)).toMatchObject([
    { type: "idea.moved", ideaId, about: { move: "submit" }, byId: author.actor.id },
  ]);
});

test("what was saved as a draft is what gets posted, with the words of the moment of posting", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const text = makeIdeaText(challenge, { title: "One bo" });
  const { id: ideaId, savedAt } = await saveDraft(author, text);
  expect(Date.parse(savedAt)).toBeGreaterThan(0);
  expect(await ctx.db.select().from(activity)).toEqual([]);

  await submitIdea(author, { ...text, title: "One board" });
  expect(await all(ctx)).toMatchObject([{ id: ideaId, title: "One board", stage: "open" }]);
});

test("a second tab finds the draft the first one made", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const first = await saveDraft(author, makeIdeaText(challenge));
  const second = await saveDraft(author, makeIdeaText(challenge, { title: "From the other tab" }));
  expect(second.id).toBe(first.id);
  expect(await all(ctx)).toMatchObject([{ title: "From the other tab" }]);
});

test("posting the same form again leads to the same idea; another text under its id is refused, not lost", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const text = makeIdeaText(challenge);
  const { ideaId } = await submitIdea(author, text);

  expect(await submitIdea(author, text)).toEqual({ ideaId });
  await expect(submitIdea(author, { ...text, title: "Something else" })).rejects.toMatchObject({
    code: "idea.posted",
  });
  expect(await all(ctx)).toHaveLength(1);
});

test("a save that arrives after the posting makes no new draft, and spoils no next one", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const text = makeIdeaText(challenge);
  await submitIdea(author, text);
  await expect(saveDraft(author, text)).rejects.toMatchObject({ code: "idea.posted" });

  const next = await saveDraft(author, makeIdeaText(challenge, { title: "The next one" }));
  await expect(saveDraft(author, text)).rejects.toMatchObject({ code: "idea.posted" });
  expect((await ctx.db.select().from(ideas).where(eq(ideas.id, next.id)))[0]!.title).toBe(
    "The next one",
  );
});

test("the id of somebody else's idea gets one nowhere", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const theirs = [
    await makeIdea(ctx, { challenge, stage: "draft" }),
    await makeIdea(ctx, { challenge }),
  ];
  const me = await someone(ctx);
  for (const { id, title } of theirs) {
    await expect(
      saveDraft(me, makeIdeaText(challenge, { ideaId: id, title: "Mine now" })),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      submitIdea(me, makeIdeaText(challenge, { ideaId: id, title: "Mine now" })),
    ).rejects.toMatchObject({ code: "not-found" });
    await saveDraft(me, makeIdeaText(challenge));
    await expect(
      saveDraft(me, makeIdeaText(challenge, { ideaId: id, title: "Mine now" })),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await ctx.db.select().from(ideas).where(eq(ideas.id, id)))[0]!.title).toBe(title);
  }
});

test("ideas are saved and posted while they are gathered, and at no other time", async ({
  ctx,
}) => {
  for (const phase of challengePhases.filter((phase) => phase !== "ideation")) {
    const challenge = await makeChallenge(ctx, { phase });
    const author = await someone(ctx);
    const code = phase === "draft" ? "not-found" : "challenge.phase";
    await expect(saveDraft(author, makeIdeaText(challenge))).rejects.toMatchObject({ code });
    await expect(submitIdea(author, makeIdeaText(challenge))).rejects.toMatchObject({ code });
  }
  expect(await all(ctx)).toEqual([]);
});

test("nobody posts where they may not look", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  await expect(submitIdea(await someone(ctx), makeIdeaText(challenge))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(submitIdea(ctx, makeIdeaText(challenge))).rejects.toMatchObject({
    code: "access.sign-in",
  });
});

test("a draft is thrown away by its writer alone, and only while it is one", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const author = await someone(ctx);
  const { id: ideaId } = await saveDraft(author, makeIdeaText(challenge));

  await expect(discardDraft(await someone(ctx), { ideaId })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await discardDraft(author, { ideaId })).toEqual({ challengeId: challenge.id });
  expect(await all(ctx)).toEqual([]);

  const posted = await submitIdea(author, makeIdeaText(challenge));
  await expect(discardDraft(author, posted)).rejects.toMatchObject({ code: "idea.stage" });
  expect(await all(ctx)).toHaveLength(1);
});

test("whoever is mentioned stands there under their own name; who may not read it is plain text", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const author = await as(ctx, challenge.manager);
  const outsider = await makePerson(ctx, { name: "Olga Outside" });
  const mention = (id: string, label: string) => ({
    type: "mention" as const,
    attrs: { id, label },
  });
  const body = {
    ...prose(""),
    content: [
      {
        type: "paragraph" as const,
        content: [mention(challenge.manager.id, "The Queen"), mention(outsider.id, "Olga")],
      },
    ],
  };

  await submitIdea(author, makeIdeaText(challenge, { body }));
  expect((await all(ctx))[0]!.body.content).toEqual([
    {
      type: "paragraph",
      content: [mention(challenge.manager.id, "Mo Manager"), { type: "text", text: "@Olga" }],
    },
  ]);
});
