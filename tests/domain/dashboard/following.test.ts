import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.ts";
import { visitor } from "#app/domain/actor.ts";
import { followChallenge } from "#app/domain/challenge/follow-challenge.ts";
import { followingPage } from "#app/domain/dashboard/following-page.ts";
import { followIdea } from "#app/domain/idea/follow-idea.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { followPerson } from "#app/domain/people/follow-person.ts";
import type { Db } from "#db/client.server.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { notifications } from "#db/schema/notification.ts";
import { people, personFollowers } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function deliverAll(db: Db) {
  while ((await deliverActivity(db)) > 0);
}

test("followingPage: lists a followed challenge, colleague and idea until they are unfollowed", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [me, colleague] = [await as(ctx, await makePerson(ctx)), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { challenge });
  const followAll = async (want: "on" | "off") => {
    await followChallenge(me, { challengeId: challenge.id, want });
    await followPerson(me, { personId: colleague.id, want });
    await followIdea(me, { ideaId: idea.id, want });
  };
  for (let n = 0; n < 2; n++) await followAll("on");
  const ids = async () =>
    Object.values(await followingPage(me)).map((list: { id: string }[]) =>
      list.map(({ id }) => id),
    );
  expect(await ids()).toEqual([[challenge.id], [], [colleague.id], [idea.id]]);
  for (let n = 0; n < 2; n++) await followAll("off");
  expect(await ids()).toEqual([[], [], [], []]);
});

test("followingPage: hidden things cannot be followed, lost access and deactivated people are not listed", async ({
  ctx,
}) => {
  const closed = await makeChallenge(ctx, { audience: "invited" });
  const person = await makePerson(ctx);
  const [me, colleague, gone] = [
    await as(ctx, person),
    await makePerson(ctx),
    await makePerson(ctx, { deactivatedAt: new Date() }),
  ];
  await expect(followChallenge(me, { challengeId: closed.id, want: "on" })).rejects.toThrow(
    "not-found",
  );
  for (const id of [gone.id, person.id, "person_nobody"])
    await expect(followPerson(me, { personId: id, want: "on" })).rejects.toThrow("not-found");
  await expect(followPerson(ctx, { personId: colleague.id, want: "on" })).rejects.toThrow(
    "access.sign-in",
  );

  await ctx.db.insert(challengeInvitees).values({ challengeId: closed.id, personId: person.id });
  await followChallenge(me, { challengeId: closed.id, want: "on" });
  await followPerson(me, { personId: colleague.id, want: "on" });
  await ctx.db.delete(challengeInvitees).where(eq(challengeInvitees.personId, person.id));
  await ctx.db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, colleague.id));
  expect(await followingPage(me)).toEqual({ challenges: [], themes: [], people: [], ideas: [] });
  await followPerson(me, { personId: colleague.id, want: "off" }); // unfollowing is always allowed
  expect(await ctx.db.$count(personFollowers)).toBe(0);
});

test("deliverActivity: followers are notified of new phases and ideas that they may see", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const [open, closed] = [
    await makeChallenge(ctx, { phase: "selection" }),
    await makeChallenge(ctx, { audience: "invited" }),
  ];
  const [fan, author] = [await makePerson(ctx), await makePerson(ctx)];
  const me = await as(ctx, fan);
  await followChallenge(me, { challengeId: open.id, want: "on" });
  await followPerson(me, { personId: author.id, want: "on" });
  const [seen, secret] = [
    await makeIdea(ctx, { challenge: open, by: author, title: "Seen" }),
    await makeIdea(ctx, { challenge: closed, by: author, title: "SECRET" }),
  ];
  const writer = await as(ctx, author);
  for (const [challenge, idea] of [
    [open, seen],
    [closed, secret],
  ] as const)
    await record(writer, {
      type: "idea.moved",
      move: "submit",
      challengeId: challenge.id,
      ideaId: idea.id,
    });
  await record(await as(ctx, open.manager), {
    type: "challenge.phase-started",
    challengeId: open.id,
    phase: "jury",
  });
  await deliverAll(db);
  // none is saved that may not be read
  expect(await db.$count(notifications, eq(notifications.personId, fan.id))).toBe(2);
  expect((await inbox(me)).notifications.map(({ kind, ideaTitle }) => [kind, ideaTitle])).toEqual([
    ["phase.started", null],
    ["idea.posted", "Seen"],
  ]);
  expect((await inbox(writer)).notifications.filter(({ kind }) => kind === "idea.posted")).toEqual(
    [],
  );
});
