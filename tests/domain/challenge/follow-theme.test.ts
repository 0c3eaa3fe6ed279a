import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { followTheme } from "#app/domain/challenge/follow-theme.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { followingPage } from "#app/domain/dashboard/following-page.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { challengeInvitees, challengeThemes } from "#db/schema/challenge.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );
const makeTheme = async (ctx: Pick<Ctx, "db">, challenge: { id: string }, name: string) =>
  (
    await ctx.db.insert(challengeThemes).values({ challengeId: challenge.id, name }).returning()
  )[0]!;

test("followTheme: new idea, notifies followers who can see it, except its author", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const [night, day] = [
    await makeTheme(ctx, challenge, "Night"),
    await makeTheme(ctx, challenge, "Day"),
  ];
  const [fan, writer, gone] = [await makePerson(ctx), await makePerson(ctx), await makePerson(ctx)];
  for (const { id } of [fan, writer, gone])
    await db.insert(challengeInvitees).values({ challengeId: challenge.id, personId: id });
  for (const person of [fan, writer, gone])
    await followTheme(await as(ctx, person), {
      challengeId: challenge.id,
      themeId: night.id,
      want: "on",
    });
  await db.delete(challengeInvitees).where(eq(challengeInvitees.personId, gone.id));
  const post = async (theme: { id: string }, by = writer) => {
    const idea = await makeIdea(ctx, {
      challenge,
      by,
      stage: "draft",
      themeId: theme.id,
      title: `About ${theme.id}`,
    });
    const author = await as(ctx, by);
    await moveIdea(author, await loadIdea(author, idea.id), "submit");
    return idea;
  };
  const idea = await post(night);
  await post(day);
  await post(night, fan);
  while ((await deliverActivity(db)) > 0);
  const notified = async (person: { id: string }) =>
    (await inbox(await as(ctx, person))).notifications.map(({ kind, ideaId }) => [kind, ideaId]);
  expect(await notified(fan)).toEqual([["idea.posted", idea.id]]);
  expect(await notified(writer)).toEqual([["idea.posted", expect.any(String)]]);
  expect(await notified(gone)).toEqual([]);
});

test("followTheme: visible theme, can be followed, listed and unfollowed", async ({ ctx }) => {
  const [challenge, closed] = [
    await makeChallenge(ctx),
    await makeChallenge(ctx, { audience: "invited" }),
  ];
  const [theme, hidden] = [
    await makeTheme(ctx, challenge, "Night"),
    await makeTheme(ctx, closed, "Secret"),
  ];
  const who = await as(ctx, await makePerson(ctx));
  const follow = (challengeId: string, themeId: string, want: "on" | "off" = "on") =>
    code(followTheme(who, { challengeId, themeId, want }));
  expect([
    await follow(challenge.id, theme.id),
    await follow(challenge.id, theme.id),
    await follow(closed.id, hidden.id),
    await follow(challenge.id, hidden.id),
    await follow(challenge.id, "theme_none"),
  ]).toEqual(["done", "done", "not-found", "not-found", "not-found"]);
  expect((await challengeHead(who, challenge.id)).themes).toMatchObject([
    { name: "Night", following: true },
  ]);
  expect((await followingPage(who)).themes).toMatchObject([
    { name: "Night", challengeId: challenge.id },
  ]);
  await follow(challenge.id, theme.id, "off");
  expect([
    (await challengeHead(who, challenge.id)).themes[0]!.following,
    (await followingPage(who)).themes,
  ]).toEqual([false, []]);
});
