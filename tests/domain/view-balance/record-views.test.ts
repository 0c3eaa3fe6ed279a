import { eq, sql } from "drizzle-orm";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideasPerPage } from "#app/domain/idea/idea-query.ts";
import { deleteOldViews } from "#app/domain/view-balance/delete-old-views.ts";
import { recordViews } from "#app/domain/view-balance/record-views.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const countViews = async (ctx: Pick<Ctx, "db">, idea: { id: string }) =>
  (
    await ctx.db.execute<{ views: number }>(
      sql`select views from idea_stats where idea_id = ${idea.id}`,
    )
  )[0]!.views;
const list = (who: Ctx, id: string, query: Record<string, string> = {}) =>
  challengePage(who, id, new URLSearchParams(query));
const makeActor = async (ctx: Ctx | { db: Ctx["db"] }) => as(ctx, await makePerson(ctx));

test("recordViews: repeated views by one person count once", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const [ann, bob] = [await makeActor(ctx), await makeActor(ctx)];
  for (const who of [ann, ann, bob]) await recordViews(who, { ideas: [idea.id, idea.id] });
  expect(await countViews(ctx, idea)).toBe(2);
  expect(
    await countQueries(bob, (who) => recordViews(who, { ideas: [idea.id, "idea_none"] })),
  ).toBe(1);
});

test("recordViews: own ideas, drafts, withdrawn and hidden ideas are ignored silently", async ({
  ctx,
}) => {
  const author = await makePerson(ctx);
  const challenge = await makeChallenge(ctx);
  const closed = await makeChallenge(ctx, { audience: "invited" });
  const own = await makeIdea(ctx, { challenge, by: author });
  const others = [
    await makeIdea(ctx, { challenge, stage: "draft" }),
    await makeIdea(ctx, { challenge, stage: "withdrawn" }),
    await makeIdea(ctx, { challenge: closed }),
  ];
  const who = await as(ctx, author);
  await expect(
    recordViews(who, { ideas: [own, ...others].map(({ id }) => id) }),
  ).resolves.toBeUndefined();
  for (const idea of [own, ...others]) expect(await countViews(ctx, idea)).toBe(0);
  await expect(recordViews(ctx, { ideas: [own.id] })).rejects.toThrow("access.sign-in");
});

test("deleteOldViews: deletes who viewed ideas that were judged and keeps the counts", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const countRows = async () => (await ctx.db.execute(sql`select from idea_views`)).length;
  await recordViews(await makeActor(ctx), { ideas: [idea.id] });
  await deleteOldViews(ctx);
  expect(await countRows()).toBe(1);
  await ctx.db.update(ideas).set({ stage: "winner" }).where(eq(ideas.id, idea.id));
  await deleteOldViews(ctx);
  await recordViews(await makeActor(ctx), { ideas: [idea.id] });
  expect([await countRows(), await countViews(ctx, idea)]).toEqual([0, 1]);
});

test("ideasOfChallenge: fewest views come first, and a list keeps its order while others view ideas", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const by = await makePerson(world);
  const ideaIds: string[] = [];
  for (let n = 0; n < ideasPerPage * 2 + 4; n++)
    ideaIds.push((await makeIdea(world, { challenge, by, title: `Idea ${n}` })).id);
  const [reader, other] = [await makeActor(world), await makeActor(world)];
  await recordViews(other, { ideas: ideaIds.slice(0, 20) });
  const first = await list(reader, challenge.id);
  expect(first.ideas.filter(({ id }) => ideaIds.slice(0, 20).includes(id))).toEqual([]);

  const seen = first.ideas.map(({ id }) => id);
  for (let page = first; page.after; ) {
    await recordViews(reader, { ideas: page.ideas.map(({ id }) => id) });
    await recordViews(await makeActor(world), {
      ideas: ideaIds.filter((_, index) => index % 3 === 0),
    });
    page = await list(reader, challenge.id, { after: page.after, at: first.at! });
    seen.push(...page.ideas.map(({ id }) => id));
  }
  expect(seen.length).toBe(ideaIds.length);
  expect(new Set(seen)).toEqual(new Set(ideaIds));
  expect((await list(reader, challenge.id, { at: first.at! })).ideas.map(({ id }) => id)).toEqual(
    first.ideas.map(({ id }) => id),
  );
  expect((await list(reader, challenge.id)).ideas.map(({ id }) => id)).not.toEqual(
    first.ideas.map(({ id }) => id),
  );
});
