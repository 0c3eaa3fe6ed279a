import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { outcomePage } from "#app/domain/implementation/outcome-page.ts";
import { dismissCelebration } from "#app/domain/notification/dismiss-celebration.ts";
import type { NotificationKind } from "#app/domain/notification/notification-kinds.ts";
import { ideas } from "#db/schema/idea.ts";
import { notifications } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

let activityId = 900_000;
const notify = (ctx: Ctx, personId: string, ideaId: string, kind: NotificationKind, about = {}) =>
  ctx.db.insert(notifications).values({ activityId: ++activityId, personId, ideaId, kind, about });
const celebrationOf = async (ctx: Ctx, ideaId: string) =>
  (await ideaPage(ctx, ideaId)).idea.celebration;

test("ideaPage: a winning idea, only its author sees the celebration, once", async ({ ctx }) => {
  const [author, helper] = [await makePerson(ctx), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { by: author, stage: "winner" });
  for (const { id } of [author, helper]) await notify(ctx, id, idea.id, "idea.won");
  const mine = await as(ctx, author);
  expect(await celebrationOf(mine, idea.id)).toEqual({ kind: "won", contributionId: null });
  expect(await celebrationOf(await as(ctx, helper), idea.id)).toBeNull();
  expect(await celebrationOf(await as(ctx, await makePerson(ctx)), idea.id)).toBeNull();

  await dismissCelebration(mine, { ideaId: idea.id });
  expect(await celebrationOf(mine, idea.id)).toBeNull();
  const seen = await ctx.db
    .select({ personId: notifications.personId, seenAt: notifications.seenAt })
    .from(notifications)
    .where(eq(notifications.ideaId, idea.id));
  expect(seen.filter(({ seenAt }) => seenAt !== null).map(({ personId }) => personId)).toEqual([
    author.id,
  ]);
});

test("ideaPage: an idea that won and was stopped since, nothing is celebrated", async ({ ctx }) => {
  const author = await makePerson(ctx);
  const idea = await makeIdea(ctx, { by: author, stage: "winner" });
  await notify(ctx, author.id, idea.id, "idea.won");
  await ctx.db.update(ideas).set({ stage: "stopped" }).where(eq(ideas.id, idea.id));
  expect(await celebrationOf(await as(ctx, author), idea.id)).toBeNull();
});

test("dismissCelebration: an accepted improvement, it is celebrated at the contribution and other notifications stay unseen", async ({
  ctx,
}) => {
  const helper = await makePerson(ctx);
  const idea = await makeIdea(ctx);
  await notify(ctx, helper.id, idea.id, "contribution.accepted", {
    contributionId: "contribution_mine",
  });
  await notify(ctx, helper.id, idea.id, "contribution.replied");
  const mine = await as(ctx, helper);
  expect(await celebrationOf(mine, idea.id)).toEqual({
    kind: "accepted",
    contributionId: "contribution_mine",
  });
  await dismissCelebration(mine, { ideaId: idea.id });
  expect(
    (
      await ctx.db
        .select({ kind: notifications.kind, seenAt: notifications.seenAt })
        .from(notifications)
        .where(eq(notifications.personId, helper.id))
    )
      .filter(({ seenAt }) => !seenAt)
      .map(({ kind }) => kind),
  ).toEqual(["contribution.replied"]);
});

test("outcomePage: a realised idea, its author sees the celebration, also when they realised it themselves", async ({
  ctx,
}) => {
  const [author, follower] = [await makePerson(ctx), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { by: author, stage: "realised" });
  const [mine, theirs] = [await as(ctx, author), await as(ctx, follower)];
  expect((await outcomePage(mine, idea.id)).celebrate).toBe(false);
  expect((await outcomePage(mine, idea.id, true)).celebrate).toBe(true);
  expect((await outcomePage(theirs, idea.id, true)).celebrate).toBe(false);
  for (const { id } of [author, follower]) await notify(ctx, id, idea.id, "idea.realised");
  expect((await outcomePage(mine, idea.id)).celebrate).toBe(true);
  expect((await outcomePage(theirs, idea.id)).celebrate).toBe(false);
  await dismissCelebration(mine, { ideaId: idea.id });
  expect((await outcomePage(mine, idea.id)).celebrate).toBe(false);
});

test("ideaPage: a person's first idea, only they see that it is their first", async ({ ctx }) => {
  const author = await makePerson(ctx);
  const first = await makeIdea(ctx, { by: author });
  await makeIdea(ctx, { by: author, stage: "draft" });
  const isFirst = async (who: Ctx, id: string) => (await ideaPage(who, id)).idea.isFirstIdea;
  expect(await isFirst(await as(ctx, author), first.id)).toBe(true);
  expect(await isFirst(await as(ctx, await makePerson(ctx)), first.id)).toBe(false);
  const second = await makeIdea(ctx, { by: author });
  expect(await isFirst(await as(ctx, author), second.id)).toBe(false);
});

test("dismissCelebration: an idea the person may not see, it is refused as not found", async ({
  ctx,
}) => {
  const stranger = await makePerson(ctx);
  const idea = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx, { audience: "invited" }),
    stage: "winner",
  });
  await notify(ctx, stranger.id, idea.id, "contribution.accepted");
  await expect(
    dismissCelebration(await as(ctx, stranger), { ideaId: idea.id }),
  ).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(dismissCelebration(ctx, { ideaId: idea.id })).rejects.toMatchObject({
    code: "access.sign-in",
  });
});
