import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { outcomePage } from "#app/domain/implementation/outcome-page.ts";
import { seeMoment } from "#app/domain/notification/dismiss-celebration.ts";
import type { NoticeKind } from "#app/domain/notification/notification-kinds.ts";
import { ideas } from "#db/schema/idea.ts";
import { notices } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

let activityId = 900_000;
const news = (ctx: Ctx, personId: string, ideaId: string, kind: NoticeKind, about = {}) =>
  ctx.db.insert(notices).values({ activityId: ++activityId, personId, ideaId, kind, about });
const momentOf = async (ctx: Ctx, ideaId: string) => (await ideaPage(ctx, ideaId)).idea.moment;

test("an author's idea that was chosen is celebrated with them, once, and with nobody else who hears of it", async ({
  ctx,
}) => {
  const [author, helper] = [await makePerson(ctx), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { by: author, stage: "winner" });
  for (const { id } of [author, helper]) await news(ctx, id, idea.id, "idea.won");
  const mine = await as(ctx, author);
  expect(await momentOf(mine, idea.id)).toEqual({ kind: "won", contributionId: null });
  expect(await momentOf(await as(ctx, helper), idea.id)).toBeNull();
  expect(await momentOf(await as(ctx, await makePerson(ctx)), idea.id)).toBeNull();

  await seeMoment(mine, { ideaId: idea.id });
  expect(await momentOf(mine, idea.id)).toBeNull();
  const seen = await ctx.db
    .select({ personId: notices.personId, seenAt: notices.seenAt })
    .from(notices)
    .where(eq(notices.ideaId, idea.id));
  expect(seen.filter(({ seenAt }) => seenAt !== null).map(({ personId }) => personId)).toEqual([
    author.id,
  ]);
});

test("what has gone by since is not celebrated any more: an idea that won and was then stopped", async ({
  ctx,
}) => {
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { by: author, stage: "winner" });
  await news(ctx, author.id, idea.id, "idea.won");
  await ctx.db.update(ideas).set({ stage: "stopped" }).where(eq(ideas.id, idea.id));
  expect(await momentOf(await as(ctx, author), idea.id)).toBeNull();
});

test("whoever improved an idea sees so at their own words; other news of it stays new", async ({
  ctx,
}) => {
  const helper = await makePerson(ctx);
  const idea = await makeIdea(ctx);
  await news(ctx, helper.id, idea.id, "contribution.accepted", {
    contributionId: "contribution_mine",
  });
  await news(ctx, helper.id, idea.id, "contribution.replied");
  const mine = await as(ctx, helper);
  expect(await momentOf(mine, idea.id)).toEqual({
    kind: "accepted",
    contributionId: "contribution_mine",
  });
  await seeMoment(mine, { ideaId: idea.id });
  expect(
    (
      await ctx.db
        .select({ kind: notices.kind, seenAt: notices.seenAt })
        .from(notices)
        .where(eq(notices.personId, helper.id))
    )
      .filter(({ seenAt }) => !seenAt)
      .map(({ kind }) => kind),
  ).toEqual(["contribution.replied"]);
});

test("an idea that is there is celebrated with its author where the outcome is told, also when they said so themselves", async ({
  ctx,
}) => {
  const [author, follower] = [await makePerson(ctx), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { by: author, stage: "realised" });
  const [mine, theirs] = [await as(ctx, author), await as(ctx, follower)];
  expect((await outcomePage(mine, idea.id)).news).toBe(false);
  expect((await outcomePage(mine, idea.id, true)).news).toBe(true);
  expect((await outcomePage(theirs, idea.id, true)).news).toBe(false);
  for (const { id } of [author, follower]) await news(ctx, id, idea.id, "idea.realised");
  expect((await outcomePage(mine, idea.id)).news).toBe(true);
  expect((await outcomePage(theirs, idea.id)).news).toBe(false);
  await seeMoment(mine, { ideaId: idea.id });
  expect((await outcomePage(mine, idea.id)).news).toBe(false);
});

test("the first idea somebody posted is their first, the second is not, and it is nobody else's", async ({
  ctx,
}) => {
  const author = await makePerson(ctx);
  const first = await makeIdea(ctx, { by: author });
  await makeIdea(ctx, { by: author, stage: "draft" });
  const isFirst = async (who: Ctx, id: string) => (await ideaPage(who, id)).idea.first;
  expect(await isFirst(await as(ctx, author), first.id)).toBe(true);
  expect(await isFirst(await as(ctx, await makePerson(ctx)), first.id)).toBe(false);
  const second = await makeIdea(ctx, { by: author });
  expect(await isFirst(await as(ctx, author), second.id)).toBe(false);
});

test("of an idea one may not see nothing is celebrated, and nothing is said", async ({ ctx }) => {
  const stranger = await makePerson(ctx);
  const idea = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx, { audience: "invited" }),
    stage: "winner",
  });
  await news(ctx, stranger.id, idea.id, "contribution.accepted");
  await expect(seeMoment(await as(ctx, stranger), { ideaId: idea.id })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(seeMoment(ctx, { ideaId: idea.id })).rejects.toMatchObject({
    code: "access.sign-in",
  });
});
