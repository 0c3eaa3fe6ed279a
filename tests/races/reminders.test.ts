import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { remindOfAnswers } from "#app/domain/notification/remind-of-answers.ts";
import type { Db } from "#db/client.server.ts";
import { ideas } from "#db/schema/idea.ts";
import { answerReminders, emails, notifications } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const deliverAll = async (db: Db) => {
  while ((await deliverActivity(db)) > 0);
  return (await db.select().from(emails)).map(({ template, toPersonId, locale, data }) => ({
    template,
    to: toPersonId,
    locale,
    count: data.count,
  }));
};

// Fails without the primary key of answer_reminders: each of the twelve runs reminds everyone.
test("remindOfAnswers: twelve parallel runs, each person gets one reminder per moment and challenge, in their language", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx, { answerDays: 5 });
  const lead = await makePerson(ctx, { locale: "en" });
  await makeMember(ctx, challenge, lead, "manager");
  const since = inHours(-200);
  for (let n = 0; n < 5; n++)
    await makeIdea(ctx, {
      challenge,
      title: `Near ${n}`,
      submittedAt: since,
      answerDueAt: inHours(3 + n),
    });
  const late = await makeIdea(ctx, {
    challenge,
    title: "Late",
    submittedAt: since,
    answerDueAt: inHours(-3),
  });
  await makeIdea(ctx, {
    challenge,
    title: "Far",
    submittedAt: inHours(-1),
    answerDueAt: inHours(300),
  });

  const remindInParallel = () => inParallel(12, () => remindOfAnswers(ctx));
  expect((await remindInParallel()).every(({ status }) => status === "fulfilled")).toBe(true);
  await remindInParallel();
  const sent = await deliverAll(db);
  for (const [to, locale] of [
    [lead.id, "en"],
    [challenge.manager.id, "nl"],
  ]) {
    expect(
      sent.filter((email) => email.to === to).sort((a, b) => (a.template < b.template ? -1 : 1)),
    ).toEqual([
      { template: "answer-due-soon", to, locale, count: 5 },
      { template: "answer-overdue", to, locale, count: 1 },
    ]);
  }
  expect(await db.select().from(notifications)).toHaveLength(4);

  await db
    .update(ideas)
    .set({ answerDueAt: inHours(-1) })
    .where(eq(ideas.title, "Near 0")); // a new due date gets new reminders
  await db.update(ideas).set({ stage: "withdrawn" }).where(eq(ideas.id, late.id));
  await remindInParallel();
  expect(
    (await deliverAll(db)).filter(({ template }) => template === "answer-overdue"),
  ).toHaveLength(4);
  expect(await db.select().from(answerReminders)).toHaveLength(2 * 7);
});
