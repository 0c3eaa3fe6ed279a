import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { remindOfAnswers } from "#app/domain/notification/remind-of-answers.ts";
import type { Db } from "#db/client.server.ts";
import { ideas } from "#db/schema/idea.ts";
import { answerReminders, letters, notices } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { times } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const inHours = (n: number) => new Date(Date.now() + n * 3_600_000);
const tellAll = async (db: Db) => {
  while ((await deliverActivity(db)) > 0);
  return (await db.select().from(letters)).map(({ template, toPersonId, locale, data }) => ({
    template,
    to: toPersonId,
    locale,
    count: data.count,
  }));
};

// Seen to fail: without the key of answer_reminders each of the twelve workers told everybody.
test("twelve workers remind each person once of what is nearly due and once of what is late, all of a challenge in one letter, in their language", async ({
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
      answerBy: inHours(3 + n),
    });
  const late = await makeIdea(ctx, {
    challenge,
    title: "Late",
    submittedAt: since,
    answerBy: inHours(-3),
  });
  await makeIdea(ctx, {
    challenge,
    title: "Far",
    submittedAt: inHours(-1),
    answerBy: inHours(300),
  });

  const round = () => times(12, () => remindOfAnswers(ctx));
  expect((await round()).every(({ status }) => status === "fulfilled")).toBe(true);
  await round();
  const told = await tellAll(db);
  for (const [to, locale] of [
    [lead.id, "en"],
    [challenge.manager.id, "nl"],
  ]) {
    expect(
      told.filter((one) => one.to === to).sort((a, b) => (a.template < b.template ? -1 : 1)),
    ).toEqual([
      { template: "answer-late", to, locale, count: 1 },
      { template: "answer-near", to, locale, count: 5 },
    ]);
  }
  expect(await db.select().from(notices)).toHaveLength(4);

  await db
    .update(ideas)
    .set({ answerBy: inHours(-1) })
    .where(eq(ideas.title, "Near 0")); // promised anew: another promise
  await db.update(ideas).set({ stage: "withdrawn" }).where(eq(ideas.id, late.id));
  await round();
  expect((await tellAll(db)).filter(({ template }) => template === "answer-late")).toHaveLength(4);
  expect(await db.select().from(answerReminders)).toHaveLength(2 * 7);
});
