import { eq } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { findMentionable } from "#app/domain/idea/find-mentionable.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { activity } from "#db/schema/activity.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { groups } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const mention = (...ids: [string, string][]): Prose => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: ids.map(([id, label]) => ({ type: "mention", attrs: { id, label } })),
    },
  ],
});
const named = async (ctx: Ctx, id: string, name: string) =>
  void (await ctx.db.update(groups).set({ name }).where(eq(groups.id, id)));

async function world(ctx: Ctx) {
  const [member, colleague, outsider] = [
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const [own, others] = [await makeGroup(ctx, member, colleague), await makeGroup(ctx, outsider)];
  await named(ctx, own.id, "Zwaluwen of the night");
  await named(ctx, others.id, "Zwaluwen reorganisation");
  const closed = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db.insert(challengeGroups).values({ challengeId: closed.id, groupId: own.id });
  const open = await makeChallenge(ctx);
  const secret = await makeIdea(ctx, {
    challenge: closed,
    by: member,
    title: "Zwaluwen under the roof",
  });
  const known = await makeIdea(ctx, { challenge: open, title: "Zwaluwen on the lawn" });
  const draft = await makeIdea(ctx, { challenge: open, stage: "draft", title: "Zwaluwen not yet" });
  return {
    member: await as(ctx, member),
    colleague,
    outsider: await as(ctx, outsider),
    own,
    others,
    closed,
    open,
    secret,
    known,
    draft,
  };
}

test("after an @ one finds people, one's own groups and ideas whose title everybody here may read", async ({
  ctx,
}) => {
  const { member, outsider, own, others, closed, open, secret, known } = await world(ctx);
  const found = async (who: Ctx, challenge: string) =>
    (await findMentionable(who, "zwaluwen", challenge)).map(({ id }) => id).sort();
  expect(await found(member, closed.id)).toEqual([own.id, secret.id, known.id].sort());
  expect(await found(member, open.id)).toEqual([own.id, known.id].sort());
  expect(await found(outsider, open.id)).toEqual([others.id, known.id].sort());
  await expect(found(outsider, closed.id)).rejects.toThrow("not-found");
  await expect(findMentionable(ctx, "zwaluwen", open.id)).rejects.toThrow("access.sign-in");
});

test("what may not be mentioned becomes the words that were typed, under nobody's name", async ({
  ctx,
}) => {
  const { member, own, others, secret, known, draft } = await world(ctx);
  await contribute(member, {
    ideaId: known.id,
    kind: "comment",
    body: mention(
      [own.id, "x"],
      [others.id, "those"],
      [secret.id, "that one"],
      [draft.id, "this"],
      [known.id, "wrong title"],
      ["idea_none", "gone"],
    ),
  });
  const [row] = await ctx.db
    .select({ body: contributions.body })
    .from(contributions)
    .where(eq(contributions.ideaId, known.id));
  expect(proseToText(row!.body)).toBe(
    "@Zwaluwen of the night@thosethat onethisZwaluwen on the lawngone",
  );
  const paragraph = row!.body.content[0] as { content: { type: string }[] };
  expect(paragraph.content.map(({ type }) => type)).toEqual([
    "mention",
    "text",
    "text",
    "text",
    "mention",
    "text",
  ]);
});

test("a group that is called is told, each in it once", async ({ ctx }) => {
  const { member, colleague, own, known } = await world(ctx);
  await contribute(member, {
    ideaId: known.id,
    kind: "comment",
    body: mention([own.id, "x"], [colleague.id, "y"]),
  });
  const [row] = await ctx.db
    .select({ about: activity.about })
    .from(activity)
    .where(eq(activity.type, "contribution.posted"));
  expect((row!.about as { mentions: string[] }).mentions.sort()).toEqual(
    [member.actor.id!, colleague.id].sort(),
  );
});
