import { visitor } from "#app/domain/actor.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { layoutData } from "#app/domain/notification/layout-data.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import { react } from "#app/domain/recognition/react.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { withdrawThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { emails } from "#db/schema/notification.ts";
import { makeQuestion } from "#tests/make/contribution.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("inbox: ten reactions, are one notification; thanks are emailed and can vanish", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const { idea, author, reader } = await makeQuestion(ctx);
  const deliver = async () => {
    while ((await deliverActivity(db)) > 0);
  };
  const seen = () => markSeen(author, { upTo: 1_000_000 });
  await deliver();
  await seen();
  const news = async () => [
    (await inbox(author, undefined, 30)).notifications.map(({ kind }) => kind),
    (await layoutData(author)).unseen,
  ];
  const reactTimes = async (times: number) => {
    for (let n = 0; n < times; n++)
      await react(await as(ctx, await makePerson(ctx)), {
        ideaId: idea.id,
        kind: "heart",
        want: "on",
      });
  };
  await reactTimes(6);
  await deliver();
  await reactTimes(4);
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);
  await seen();
  await reactTimes(2);
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);

  await thank(reader, { ideaId: idea.id, toId: idea.authorId, message: "For the lamp." });
  await deliver();
  expect(await news()).toEqual([["thanks.received", "reaction.received"], 2]);
  expect(await db.select().from(emails)).toMatchObject([
    {
      template: "thanked",
      toPersonId: idea.authorId,
      data: { message: "For the lamp.", byName: "Rik Reader" },
    },
  ]);
  await withdrawThanks(reader, {
    thanksId: (await ideaPage(reader, idea.id)).thanks[0]!.id,
  });
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);
});
