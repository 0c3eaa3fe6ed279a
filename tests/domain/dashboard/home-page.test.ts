import { sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { homePage } from "#app/domain/dashboard/home-page.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { markSeen } from "#app/domain/notification/mark-seen.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("homePage: lists unseen notifications, without tasks and things that are no longer visible", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const challenge = await makeChallenge(ctx);
  const [author, other] = [await makePerson(ctx), await makePerson(ctx)];
  const asked = await makeIdea(ctx, { challenge, by: author });
  await contribute(await as(ctx, other), {
    ideaId: asked.id,
    kind: "question",
    body: richText("When?"),
  });
  await contribute(await as(ctx, other), {
    ideaId: asked.id,
    kind: "comment",
    body: richText("Good."),
  });
  while ((await deliverActivity(db)) > 0);
  const me = await as(ctx, author);
  const home = await homePage(me);
  expect(home.todoItems).toHaveLength(1);
  expect(await countQueries(me, homePage)).toBe(6);
  expect(home.news).toMatchObject([{ kind: "contribution.received", ideaTitle: asked.title }]);
  await markSeen(me, { upTo: home.news[0]!.id });
  expect((await homePage(me)).news).toEqual([]);

  await contribute(await as(ctx, other), {
    ideaId: asked.id,
    kind: "comment",
    body: richText("Again."),
  });
  while ((await deliverActivity(db)) > 0);
  expect((await homePage(me)).news).toHaveLength(1);
  await db.execute(sql`update challenges set audience = 'invited' where id = ${challenge.id}`);
  expect((await homePage(me)).news).toEqual([]);
});
