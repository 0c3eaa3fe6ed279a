import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.ts";
import { visitor } from "#app/domain/actor.ts";
import { inTransaction } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { layoutData } from "#app/domain/notification/layout-data.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import type { Db } from "#db/client.server.ts";
import { activityCursors } from "#db/schema/activity.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { ideaFollowers } from "#db/schema/idea.ts";
import { emails, notifications } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function deliverAll(db: Db) {
  let rows = 0;
  for (let n = 1; n > 0; rows += n) n = await deliverActivity(db);
  return rows;
}

test("deliverActivity: a shortlisted idea, its author gets one notification and one email with the reason", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const manager = await as(ctx, challenge.manager);
  await inTransaction(manager, async (tx) =>
    moveIdea(tx, await loadIdea(tx, idea.id), "shortlist", "Three wards asked for it."),
  );
  await deliverAll(db);
  await deliverAll(db);

  const author = await as(ctx, { id: idea.authorId });
  expect((await inbox(author)).notifications).toMatchObject([
    { kind: "idea.shortlisted", ideaTitle: idea.title, byName: "Mo Manager", seenAt: null },
  ]);
  expect((await layoutData(author)).unseen).toBe(1);
  expect(await db.select().from(emails)).toMatchObject([
    {
      template: "idea-shortlisted",
      state: "waiting",
      data: { ideaTitle: idea.title, message: "Three wards asked for it." },
    },
  ]);
  await markSeen(author, { upTo: 1_000_000 });
  expect((await layoutData(author)).unseen).toBe(0);
  expect((await inbox(manager)).notifications).toEqual([]);
});

test("deliverActivity: a person who lost access, they get nothing and their old notifications are hidden", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { phase: "selection", audience: "invited" });
  const [friend, outsider] = [await makePerson(ctx), await makePerson(ctx)];
  const idea = await makeIdea(ctx, { challenge });
  for (const { id } of [friend, { id: idea.authorId }])
    await db.insert(challengeInvitees).values({ challengeId: challenge.id, personId: id });
  for (const { id } of [friend, outsider])
    await db.insert(ideaFollowers).values({ ideaId: idea.id, personId: id });
  const manager = await as(ctx, challenge.manager);
  await inTransaction(manager, async (tx) =>
    moveIdea(tx, await loadIdea(tx, idea.id), "shortlist", "Three wards asked for it."),
  );
  await deliverAll(db);

  expect((await db.select().from(notifications)).map(({ personId }) => personId).sort()).toEqual(
    [friend.id, idea.authorId].sort(),
  );
  expect((await inbox(await as(ctx, friend))).notifications).toHaveLength(1);
  await db.delete(challengeInvitees).where(eq(challengeInvitees.personId, friend.id));
  expect((await inbox(await as(ctx, friend))).notifications).toEqual([]);
  expect((await layoutData(await as(ctx, friend))).unseen).toBe(0);
});

test("deliverActivity: a late transaction and parallel runs, every row is delivered exactly once", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const about = {
    type: "idea.moved",
    challengeId: challenge.id,
    ideaId: idea.id,
    move: "shortlist",
  } as const;
  let commit = () => {};
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let reportRecorded = () => {};
  const recorded = new Promise<void>((resolve) => {
    reportRecorded = resolve;
  });
  const slow = db.transaction(async (tx) => {
    await record({ db: tx as unknown as Db, actor: visitor }, about);
    reportRecorded();
    await mayCommit;
  });
  await recorded;
  for (let n = 0; n < 40; n++) await record(ctx, about);
  await Promise.all(Array.from({ length: 10 }, () => deliverAll(db)));
  commit();
  await slow;
  await Promise.all(Array.from({ length: 10 }, () => deliverAll(db)));

  const [count] = await db
    .select({
      notifications: sql<number>`count(*)::int`,
      events: sql<number>`count(distinct ${notifications.activityId})::int`,
    })
    .from(notifications);
  expect(count).toEqual({ notifications: 41, events: 41 });
});

test("deliverActivity: a backup restored on another server, new activity is delivered and nothing twice", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const about = {
    type: "idea.moved",
    challengeId: challenge.id,
    ideaId: idea.id,
    move: "shortlist",
  } as const;
  await record(ctx, about);
  await deliverAll(db);
  const counts = async () => ({
    notifications: await db.$count(notifications),
    emails: await db.$count(emails),
  });
  const before = await counts();
  await db.update(activityCursors).set({ xid: "9000000000000" });
  await record(ctx, about);
  await deliverAll(db);
  expect(await deliverAll(db)).toBe(0);
  expect(await counts()).toEqual({
    notifications: before.notifications + 1,
    emails: before.emails + 1,
  });
});
