import { asc, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.ts";
import { visitor } from "#app/domain/actor.ts";
import { inTransaction } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { frameFor } from "#app/domain/notification/layout-data.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import type { Db } from "#db/client.server.ts";
import { activityCursors } from "#db/schema/activity.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { ideaFollowers } from "#db/schema/idea.ts";
import { letters, notices } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function deliverAll(db: Db) {
  let rows = 0;
  for (let n = 1; n > 0; rows += n) n = await deliverActivity(db);
  return rows;
}

test("a shortlisted idea reaches its author by notice and letter, once, with the reason", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const manager = await as(ctx, challenge.manager);
  await inTransaction(manager, async (ctx) =>
    moveIdea(ctx, await loadIdea(ctx, idea.id), "shortlist", "Three wards asked for it."),
  );
  await deliverAll(db);
  await deliverAll(db);

  const author = await as(ctx, { id: idea.authorId });
  expect((await inbox(author)).notices).toMatchObject([
    { kind: "idea.shortlisted", ideaTitle: idea.title, byName: "Mo Manager", seenAt: null },
  ]);
  expect((await frameFor(author)).unseen).toBe(1);
  expect(await db.select().from(letters)).toMatchObject([
    {
      template: "idea-shortlisted",
      state: "waiting",
      data: { ideaTitle: idea.title, words: "Three wards asked for it." },
    },
  ]);
  await markSeen(author, { upTo: 1_000_000 });
  expect((await frameFor(author)).unseen).toBe(0);
  expect((await inbox(manager)).notices).toEqual([]);
});

test("whoever may no longer see the challenge hears nothing, and what they heard before is gone from their inbox", async ({
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
  await inTransaction(manager, async (ctx) =>
    moveIdea(ctx, await loadIdea(ctx, idea.id), "shortlist", "Three wards asked for it."),
  );
  await deliverAll(db);

  expect(
    (await db.select().from(notices).orderBy(asc(notices.personId))).map((n) => n.personId).sort(),
  ).toEqual([friend.id, idea.authorId].sort());
  expect((await inbox(await as(ctx, friend))).notices).toHaveLength(1);
  await db.delete(challengeInvitees).where(eq(challengeInvitees.personId, friend.id));
  expect((await inbox(await as(ctx, friend))).notices).toEqual([]);
  expect((await frameFor(await as(ctx, friend))).unseen).toBe(0);
});

test("rows of a transaction that ends late are delivered too, and two deliverers double nothing", async ({
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
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let begun = () => {};
  const started = new Promise<void>((done) => {
    begun = done;
  });
  const slow = db.transaction(async (tx) => {
    await record({ db: tx as unknown as Db, actor: visitor }, about);
    begun();
    await held;
  });
  await started;
  for (let n = 0; n < 40; n++) await record(ctx, about);
  await Promise.all(Array.from({ length: 10 }, () => deliverAll(db)));
  release();
  await slow;
  await Promise.all(Array.from({ length: 10 }, () => deliverAll(db)));

  const [count] = await db
    .select({
      notices: sql<number>`count(*)::int`,
      events: sql<number>`count(distinct ${notices.activityId})::int`,
    })
    .from(notices);
  expect(count).toEqual({ notices: 41, events: 41 });
});

test("restored on a server whose transactions count from lower, what happens next is delivered, and nothing twice", async ({
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
  const before = { notices: await db.$count(notices), letters: await db.$count(letters) };
  await db.update(activityCursors).set({ xid: "9000000000000" });
  await record(ctx, about);
  await deliverAll(db);
  expect(await deliverAll(db)).toBe(0);
  expect({ notices: await db.$count(notices), letters: await db.$count(letters) }).toEqual({
    notices: before.notices + 1,
    letters: before.letters + 1,
  });
});
