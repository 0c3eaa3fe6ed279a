import { visitor } from "#app/domain/actor.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { inbox } from "#app/domain/notification/inbox.ts";
import { frameFor } from "#app/domain/notification/layout-data.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import { react } from "#app/domain/recognition/react.ts";
import { kindnessOf } from "#app/domain/recognition/recognition-for-idea.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { takeBackThanks } from "#app/domain/recognition/withdraw-thanks.ts";
import { letters } from "#db/schema/notification.ts";
import { makeTalk } from "#tests/make/contribution.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("ten nods are one line in the inbox until it was seen; thanks come with a letter, and are gone when taken back", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const { idea, author, reader } = await makeTalk(ctx);
  const deliver = async () => {
    while ((await deliverActivity(db)) > 0);
  };
  const seen = () => markSeen(author, { upTo: 1_000_000 });
  await deliver();
  await seen();
  const news = async () => [
    (await inbox(author, undefined, 30)).notices.map(({ kind }) => kind),
    (await frameFor(author)).unseen,
  ];
  const nodFrom = async (n: number) => {
    for (; n > 0; n--)
      await react(await as(ctx, await makePerson(ctx)), {
        ideaId: idea.id,
        kind: "heart",
        want: "on",
      });
  };
  await nodFrom(6);
  await deliver();
  await nodFrom(4);
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);
  await seen();
  await nodFrom(2);
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);

  await thank(reader, { ideaId: idea.id, toId: idea.authorId, words: "For the lamp." });
  await deliver();
  expect(await news()).toEqual([["thanks.received", "reaction.received"], 2]);
  expect(await db.select().from(letters)).toMatchObject([
    {
      template: "thanked",
      toPersonId: idea.authorId,
      data: { words: "For the lamp.", byName: "Rik Reader" },
    },
  ]);
  await takeBackThanks(reader, { thanksId: (await kindnessOf(reader, idea.id)).thanks[0]!.id });
  await deliver();
  expect(await news()).toEqual([["reaction.received"], 1]);
});
