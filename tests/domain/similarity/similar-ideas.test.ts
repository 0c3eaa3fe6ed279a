import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { marksOf } from "#app/domain/similarity/fingerprints.ts";
import { alikeIdeas } from "#app/domain/similarity/similar-ideas.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { implementations } from "#db/schema/implementation.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const someone = async (ctx: Ctx) => as(ctx, await makePerson(ctx));
const typed = { title: "A green roof on the bicycle shed", text: "" };
const twin = {
  title: "Green roofs on the bicycle shed",
  bodyText: "Plants hold the rain.",
  body: prose("Plants hold the rain."),
};
const ids = async (ctx: Ctx, writing = typed) =>
  (await alikeIdeas(ctx, writing)).map(({ id }) => id);

test("an idea like the one being typed is found, also in an earlier challenge, and in a compound or with another ending", async ({
  ctx,
}) => {
  const [now, then] = [await makeChallenge(ctx), await makeChallenge(ctx, { phase: "closed" })];
  const old = await makeIdea(ctx, { challenge: then, ...twin, stage: "stopped" });
  const dutch = await makeIdea(ctx, { challenge: now, title: "Elke woonboot een groen dak" });
  await makeIdea(ctx, { challenge: now });
  const me = await someone(ctx);
  expect(await ids(me)).toEqual([old.id]);
  expect(await ids(me, { title: "Een groendak op elke woonboot", text: "" })).toEqual([dutch.id]);
  expect(await ids(me, { title: "Warm soup in the evening", text: "" })).toEqual([]);
  expect(await ids(me, { title: "", text: "" })).toEqual([]);
});

test("nobody finds what they may not see: another's draft, a challenge they are not in, one still being prepared; nor does a visitor find anything", async ({
  ctx,
}) => {
  const open = await makeChallenge(ctx);
  const writer = await someone(ctx);
  await saveDraft(writer, makeIdeaText(open, { title: twin.title }));
  await makeIdea(ctx, { ...twin, challenge: await makeChallenge(ctx, { audience: "invited" }) });
  await makeIdea(ctx, { ...twin, challenge: await makeChallenge(ctx, { phase: "draft" }) });
  expect(await ids(await someone(ctx))).toEqual([]);
  expect(await ids(writer)).toEqual([]); // one's own draft neither: it is what one is typing
  expect(await ids(ctx)).toEqual([]);
});

test("many that may not be seen take no place from one that may", async ({ ctx }) => {
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
  expect(await ids(await someone(ctx))).toEqual([seen.id]);
  expect(await alikeIdeas(await as(ctx, closed.manager), typed)).toHaveLength(3);
});

test("what was withdrawn is not held up to anybody; taken up again, it is found again, under the title it has then", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx),
    ...twin,
    stage: "withdrawn",
  });
  const me = await someone(ctx);
  expect(await ids(me)).toEqual([]);
  await ctx.db.update(ideas).set({ stage: "open" }).where(eq(ideas.id, idea.id));
  expect(await ids(me)).toEqual([idea.id]);
  await ctx.db
    .update(ideas)
    .set({ title: "Warm soup", bodyText: "In the evening" })
    .where(eq(ideas.id, idea.id));
  expect(await ids(me)).toEqual([]);
});

test("what became of it is told: the lesson to all who see it, why it was left out to its authors and the team alone", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const stopped = await makeIdea(ctx, { challenge, ...twin, stage: "stopped" });
  await ctx.db
    .insert(implementations)
    .values({ ideaId: stopped.id, lesson: "The supplier went bankrupt" });
  const me = await someone(ctx);
  expect(await alikeIdeas(me, typed)).toMatchObject([
    {
      id: stopped.id,
      stage: "stopped",
      same: false,
      own: false,
      became: "The supplier went bankrupt",
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
  expect((await alikeIdeas(me, typed))[0]!.became).toBe("");
  expect((await alikeIdeas(await as(ctx, challenge.manager), typed))[0]!.became).toBe(
    "The roof is too weak",
  );
  expect((await alikeIdeas(await as(ctx, { id: stopped.authorId }), typed))[0]).toMatchObject({
    became: "The roof is too weak",
    own: true,
  });
});

test("one may support it where voting is open, and not one's own", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge, ...twin });
  expect((await alikeIdeas(await someone(ctx), typed))[0]!.may).toEqual({
    vote: true,
    contribute: true,
  });
  expect((await alikeIdeas(await as(ctx, { id: idea.authorId }), typed))[0]!.may.vote).toBe(
    "vote.own-idea",
  );
});

test("the same idea is told from one that is like it", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge, ...twin });
  const me = await someone(ctx);
  const same = async (title: string, text = "") => (await alikeIdeas(me, { title, text }))[0]?.same;
  expect(await same(`${twin.title.toUpperCase()}!`)).toBe(true);
  expect(await same(twin.title, twin.bodyText)).toBe(true);
  expect(await same("Green roofs on the bicycle shed of the other school")).toBe(false);
});

test("the database marks an idea as the searcher does", async ({ ctx }) => {
  for (const [title, text] of [
    ["Elke woonboot een groen dak", "Cafés & crèches: één plan, 100 boomparken!"],
    ["¿Qué?", "ﬁne ½ Ⅳ straße İstanbul Ωμέγα 日本語テキスト"],
    ["", ""],
    ['a\'b\\c "d" %_', "x\u0301y"],
    ["👩‍🚒 fire", "O’Neill's"],
  ] as const) {
    const [row] = await ctx.db.execute<{ marks: string[] }>(
      sql`select tsvector_to_array(idea_marks_of(${title}, ${text})) as marks`,
    );
    expect(new Set(row!.marks)).toEqual(new Set(marksOf({ title, text })));
  }
});
