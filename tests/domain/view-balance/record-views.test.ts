import { eq, sql } from "drizzle-orm";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideasAPage } from "#app/domain/idea/idea-query.ts";
import { forgetLooks } from "#app/domain/view-balance/delete-old-views.ts";
import { noteLooks } from "#app/domain/view-balance/record-views.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const looks = async (ctx: Pick<Ctx, "db">, idea: { id: string }) =>
  (
    await ctx.db.execute<{ looks: number }>(
      sql`select looks from idea_stats where idea_id = ${idea.id}`,
    )
  )[0]!.looks;
const list = (who: Ctx, id: string, query: Record<string, string> = {}) =>
  challengePage(who, id, new URLSearchParams(query));
const someone = async (ctx: Ctx | { db: Ctx["db"] }) => as(ctx, await makePerson(ctx));

test("an idea counts as looked at once a person, however often it is before them", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const [ann, bob] = [await someone(ctx), await someone(ctx)];
  for (const who of [ann, ann, bob]) await noteLooks(who, { ideas: [idea.id, idea.id] });
  expect(await looks(ctx, idea)).toBe(2);
  expect(await countQueries(bob, (who) => noteLooks(who, { ideas: [idea.id, "idea_none"] }))).toBe(
    1,
  );
});

test("one's own idea, a draft, a withdrawn idea and one that may not be seen do not count, and nobody is told which", async ({
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
    noteLooks(who, { ideas: [own, ...others].map(({ id }) => id) }),
  ).resolves.toBeUndefined();
  for (const idea of [own, ...others]) expect(await looks(ctx, idea)).toBe(0);
  await expect(noteLooks(ctx, { ideas: [own.id] })).rejects.toThrow("access.sign-in");
});

test("who looked is forgotten once an idea was judged, and looking then counts no more; how often stays", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx);
  const kept = async () => (await ctx.db.execute(sql`select from idea_looks`)).length;
  await noteLooks(await someone(ctx), { ideas: [idea.id] });
  await forgetLooks(ctx);
  expect(await kept()).toBe(1);
  await ctx.db.update(ideas).set({ stage: "winner" }).where(eq(ideas.id, idea.id));
  await forgetLooks(ctx);
  await noteLooks(await someone(ctx), { ideas: [idea.id] });
  expect([await kept(), await looks(ctx, idea)]).toEqual([0, 1]);
});

test("what was looked at least comes first, and a list stays in its order while others look", async ({
  world,
}) => {
  const challenge = await makeChallenge(world);
  const by = await makePerson(world);
  const made: string[] = [];
  for (let n = 0; n < ideasAPage * 2 + 4; n++)
    made.push((await makeIdea(world, { challenge, by, title: `Idea ${n}` })).id);
  const [reader, other] = [await someone(world), await someone(world)];
  await noteLooks(other, { ideas: made.slice(0, 20) });
  const first = await list(reader, challenge.id);
  expect(first.ideas.filter(({ id }) => made.slice(0, 20).includes(id))).toEqual([]);

  const seen = first.ideas.map(({ id }) => id);
  for (let page = first; page.after; ) {
    await noteLooks(reader, { ideas: page.ideas.map(({ id }) => id) });
    await noteLooks(await someone(world), { ideas: made.filter((_, n) => n % 3 === 0) });
    page = await list(reader, challenge.id, { after: page.after, at: first.at! });
    seen.push(...page.ideas.map(({ id }) => id));
  }
  expect(seen.length).toBe(made.length);
  expect(new Set(seen)).toEqual(new Set(made));
  expect((await list(reader, challenge.id, { at: first.at! })).ideas.map(({ id }) => id)).toEqual(
    first.ideas.map(({ id }) => id),
  );
  expect((await list(reader, challenge.id)).ideas.map(({ id }) => id)).not.toEqual(
    first.ideas.map(({ id }) => id),
  );
});
