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
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const makeActor = async (ctx: Ctx) => as(ctx, await makePerson(ctx));
const allIdeas = (ctx: Ctx) => ctx.db.select().from(ideas);

test("submitIdea: the idea is open, has its first version and is followed by its author", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const text = makeIdeaText(challenge, {
    requestedAmount: 250_000,
    requestedPurpose: "A printer for the ward",
  });

  const { ideaId } = await submitIdea(author, text);

  const [idea] = await allIdeas(ctx);
  expect(idea).toMatchObject({
    id: ideaId,
    stage: "open",
    version: 1,
    title: text.title,
    body: text.body,
    requestedAmountMinor: 250_000,
    requestedPurpose: "A printer for the ward",
    createdById: author.actor.id,
  });
  expect(idea!.bodyText).toContain("two minutes");
  expect(idea!.submittedAt).toBeInstanceOf(Date);
  expect(await ctx.db.select().from(ideaVersions)).toMatchObject([
    { ideaId, number: 1, title: text.title, body: text.body, authorId: author.actor.id },
  ]);
  expect(await ctx.db.select().from(ideaFollowers)).toEqual([
    { ideaId, personId: author.actor.id },
  ]);
  expect(await creditsOf(ctx, ideaId)).toEqual([{ personId: author.actor.id, kind: "authored" }]);
  expect(await ctx.db.select().from(ideaStageChanges)).toMatchObject([
    { ideaId, from: "draft", to: "open", actorId: author.actor.id },
  ]);
  expect(await ctx.db.select().from(activity)).toMatchObject([
    { type: "idea.moved", ideaId, about: { move: "submit" }, actorId: author.actor.id },
  ]);
});

test("submitIdea: a saved draft is submitted with the text of the submission", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const text = makeIdeaText(challenge, { title: "One bo" });
  const { id: ideaId, savedAt } = await saveDraft(author, text);
  expect(Date.parse(savedAt)).toBeGreaterThan(0);
  expect(await ctx.db.select().from(activity)).toEqual([]);

  await submitIdea(author, { ...text, title: "One board" });
  expect(await allIdeas(ctx)).toMatchObject([{ id: ideaId, title: "One board", stage: "open" }]);
});

test("saveDraft: a second tab saves to the draft of the first", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const first = await saveDraft(author, makeIdeaText(challenge));
  const second = await saveDraft(author, makeIdeaText(challenge, { title: "From the other tab" }));
  expect(second.id).toBe(first.id);
  expect(await allIdeas(ctx)).toMatchObject([{ title: "From the other tab" }]);
});

test("submitIdea: the same form sent twice is one idea, another text under its id is refused", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const text = makeIdeaText(challenge);
  const { ideaId } = await submitIdea(author, text);

  expect(await submitIdea(author, text)).toEqual({ ideaId });
  await expect(submitIdea(author, { ...text, title: "Something else" })).rejects.toMatchObject({
    code: "idea.posted",
  });
  expect(await allIdeas(ctx)).toHaveLength(1);
});

test("saveDraft: a save that arrives after the submission is refused and leaves the next draft alone", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const text = makeIdeaText(challenge);
  await submitIdea(author, text);
  await expect(saveDraft(author, text)).rejects.toMatchObject({ code: "idea.posted" });

  const next = await saveDraft(author, makeIdeaText(challenge, { title: "The next one" }));
  await expect(saveDraft(author, text)).rejects.toMatchObject({ code: "idea.posted" });
  expect((await ctx.db.select().from(ideas).where(eq(ideas.id, next.id)))[0]!.title).toBe(
    "The next one",
  );
});

test("saveDraft and submitIdea: the id of another person's idea is not found", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const theirs = [
    await makeIdea(ctx, { challenge, stage: "draft" }),
    await makeIdea(ctx, { challenge }),
  ];
  const me = await makeActor(ctx);
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

test("saveDraft and submitIdea: every phase but ideation is refused", async ({ ctx }) => {
  for (const phase of challengePhases.filter((name) => name !== "ideation")) {
    const challenge = await makeChallenge(ctx, { phase });
    const author = await makeActor(ctx);
    const code = phase === "draft" ? "not-found" : "challenge.phase";
    await expect(saveDraft(author, makeIdeaText(challenge))).rejects.toMatchObject({ code });
    await expect(submitIdea(author, makeIdeaText(challenge))).rejects.toMatchObject({ code });
  }
  expect(await allIdeas(ctx)).toEqual([]);
});

test("submitIdea: people who may not see the challenge are refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  await expect(submitIdea(await makeActor(ctx), makeIdeaText(challenge))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(submitIdea(ctx, makeIdeaText(challenge))).rejects.toMatchObject({
    code: "access.sign-in",
  });
});

test("discardDraft: other people and submitted ideas are refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const author = await makeActor(ctx);
  const { id: ideaId } = await saveDraft(author, makeIdeaText(challenge));

  await expect(discardDraft(await makeActor(ctx), { ideaId })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await discardDraft(author, { ideaId })).toEqual({ challengeId: challenge.id });
  expect(await allIdeas(ctx)).toEqual([]);

  const posted = await submitIdea(author, makeIdeaText(challenge));
  await expect(discardDraft(author, posted)).rejects.toMatchObject({ code: "idea.stage" });
  expect(await allIdeas(ctx)).toHaveLength(1);
});

test("submitIdea: a mention gets the person's real name, or becomes plain text when they may not read it", async ({
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
    ...richText(""),
    content: [
      {
        type: "paragraph" as const,
        content: [mention(challenge.manager.id, "The Queen"), mention(outsider.id, "Olga")],
      },
    ],
  };

  await submitIdea(author, makeIdeaText(challenge, { body }));
  expect((await allIdeas(ctx))[0]!.body.content).toEqual([
    {
      type: "paragraph",
      content: [mention(challenge.manager.id, "Mo Manager"), { type: "text", text: "@Olga" }],
    },
  ]);
});
