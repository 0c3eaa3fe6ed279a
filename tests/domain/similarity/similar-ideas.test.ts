import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { fingerprints } from "#app/domain/similarity/fingerprints.ts";
import { similarIdeas } from "#app/domain/similarity/similar-ideas.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { implementations } from "#db/schema/implementation.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const makeActor = async (ctx: Ctx) => as(ctx, await makePerson(ctx));
const typed = { title: "A green roof on the bicycle shed", text: "" };
const twin = {
  title: "Green roofs on the bicycle shed",
  bodyText: "Plants hold the rain.",
  body: richText("Plants hold the rain."),
};
const findIds = async (ctx: Ctx, text = typed) =>
  (await similarIdeas(ctx, text)).map(({ id }) => id);

test("similarIdeas: finds a similar idea, also in an earlier challenge, as a compound and with another ending", async ({
  ctx,
}) => {
  const [now, then] = [await makeChallenge(ctx), await makeChallenge(ctx, { phase: "closed" })];
  const old = await makeIdea(ctx, { challenge: then, ...twin, stage: "stopped" });
  const dutch = await makeIdea(ctx, { challenge: now, title: "Elke woonboot een groen dak" });
  await makeIdea(ctx, { challenge: now });
  const me = await makeActor(ctx);
  expect(await findIds(me)).toEqual([old.id]);
  expect(await findIds(me, { title: "Een groendak op elke woonboot", text: "" })).toEqual([
    dutch.id,
  ]);
  expect(await findIds(me, { title: "Warm soup in the evening", text: "" })).toEqual([]);
  expect(await findIds(me, { title: "", text: "" })).toEqual([]);
});

test("similarIdeas: leaves out drafts of others, closed challenges and drafts of challenges, and finds nothing for visitors", async ({
  ctx,
}) => {
  const open = await makeChallenge(ctx);
  const writer = await makeActor(ctx);
  await saveDraft(writer, makeIdeaText(open, { title: twin.title }));
  await makeIdea(ctx, { ...twin, challenge: await makeChallenge(ctx, { audience: "invited" }) });
  await makeIdea(ctx, { ...twin, challenge: await makeChallenge(ctx, { phase: "draft" }) });
  expect(await findIds(await makeActor(ctx))).toEqual([]);
  expect(await findIds(writer)).toEqual([]); // their own draft is what they are typing
  expect(await findIds(ctx)).toEqual([]);
});

test("similarIdeas: many hidden ideas do not displace a visible one", async ({ ctx }) => {
  const [open, closed] = [
    await makeChallenge(ctx),
    await makeChallenge(ctx, { audience: "invited" }),
  ];
  const author = await makePerson(ctx);
  for (let n = 0; n < 70; n++) await makeIdea(ctx, { ...twin, challenge: closed, by: author });
  const seen = await makeIdea(ctx, {
    ...twin,
    title: "Green roofs on each bicycle shed",
    challenge: open,
  });
  expect(await findIds(await makeActor(ctx))).toEqual([seen.id]);
  expect(await similarIdeas(await as(ctx, closed.manager), typed)).toHaveLength(3);
});

test("similarIdeas: a withdrawn idea is left out, a reinstated one is found by its current title", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx),
    ...twin,
    stage: "withdrawn",
  });
  const me = await makeActor(ctx);
  expect(await findIds(me)).toEqual([]);
  await ctx.db.update(ideas).set({ stage: "open" }).where(eq(ideas.id, idea.id));
  expect(await findIds(me)).toEqual([idea.id]);
  await ctx.db
    .update(ideas)
    .set({ title: "Warm soup", bodyText: "In the evening" })
    .where(eq(ideas.id, idea.id));
  expect(await findIds(me)).toEqual([]);
});

test("similarIdeas: everyone reads the lesson, only authors and the team why it was not selected", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const stopped = await makeIdea(ctx, { challenge, ...twin, stage: "stopped" });
  await ctx.db
    .insert(implementations)
    .values({ ideaId: stopped.id, lesson: "The supplier went bankrupt" });
  const me = await makeActor(ctx);
  expect(await similarIdeas(me, typed)).toMatchObject([
    {
      id: stopped.id,
      stage: "stopped",
      same: false,
      isOwn: false,
      outcome: "The supplier went bankrupt",
      question: challenge.question,
    },
  ]);

  await ctx.db.update(ideas).set({ stage: "not-selected" }).where(eq(ideas.id, stopped.id));
  await ctx.db.delete(implementations);
  await ctx.db.insert(ideaStageChanges).values({
    ideaId: stopped.id,
    from: "open",
    to: "not-selected",
    reason: "The roof is too weak",
  });
  expect((await similarIdeas(me, typed))[0]!.outcome).toBe("");
  expect((await similarIdeas(await as(ctx, challenge.manager), typed))[0]!.outcome).toBe(
    "The roof is too weak",
  );
  expect((await similarIdeas(await as(ctx, { id: stopped.authorId }), typed))[0]).toMatchObject({
    outcome: "The roof is too weak",
    isOwn: true,
  });
});

test("similarIdeas: allows a vote while voting is open, not for an own idea", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge, ...twin });
  expect((await similarIdeas(await makeActor(ctx), typed))[0]!.may).toEqual({
    vote: true,
    contribute: true,
  });
  expect((await similarIdeas(await as(ctx, { id: idea.authorId }), typed))[0]!.may.vote).toBe(
    "vote.own-idea",
  );
});

test("similarIdeas: distinguishes the same idea from a similar one", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge, ...twin });
  const me = await makeActor(ctx);
  const same = async (title: string, text = "") =>
    (await similarIdeas(me, { title, text }))[0]?.same;
  expect(await same(`${twin.title.toUpperCase()}!`)).toBe(true);
  expect(await same(twin.title, twin.bodyText)).toBe(true);
  expect(await same("Green roofs on the bicycle shed of the other school")).toBe(false);
});

test("fingerprints: the database computes the same fingerprints as the search", async ({ ctx }) => {
  for (const [title, text] of [
    ["Elke woonboot een groen dak", "Cafés & crèches: één plan, 100 boomparken!"],
    ["¿Qué?", "ﬁne ½ Ⅳ straße İstanbul Ωμέγα 日本語テキスト"],
    ["", ""],
    ['a\'b\\c "d" %_', "x\u0301y"],
    ["👩‍🚒 fire", "O’Neill's"],
  ] as const) {
    const [row] = await ctx.db.execute<{ fingerprints: string[] }>(
      sql`select tsvector_to_array(idea_fingerprints_of(${title}, ${text})) as fingerprints`,
    );
    expect(new Set(row!.fingerprints)).toEqual(new Set(fingerprints({ title, text })));
  }
});
