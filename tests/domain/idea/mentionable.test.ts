import { eq } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { findMentionable } from "#app/domain/idea/find-mentionable.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { activity } from "#db/schema/activity.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { groups } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const mention = (...ids: [string, string][]): RichText => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: ids.map(([id, label]) => ({ type: "mention", attrs: { id, label } })),
    },
  ],
});
const nameGroup = async (ctx: Ctx, id: string, name: string) =>
  void (await ctx.db.update(groups).set({ name }).where(eq(groups.id, id)));

async function makeWorld(ctx: Ctx) {
  const [member, colleague, outsider] = [
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const [own, others] = [await makeGroup(ctx, member, colleague), await makeGroup(ctx, outsider)];
  await nameGroup(ctx, own.id, "Zwaluwen of the night");
  await nameGroup(ctx, others.id, "Zwaluwen reorganisation");
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

test("findMentionable: finds people, own groups and ideas whose title all readers may see", async ({
  ctx,
}) => {
  const { member, outsider, own, others, closed, open, secret, known } = await makeWorld(ctx);
  const findIds = async (who: Ctx, challenge: string) =>
    (await findMentionable(who, "zwaluwen", challenge)).map(({ id }) => id).sort();
  expect(await findIds(member, closed.id)).toEqual([own.id, secret.id, known.id].sort());
  expect(await findIds(member, open.id)).toEqual([own.id, known.id].sort());
  expect(await findIds(outsider, open.id)).toEqual([others.id, known.id].sort());
  await expect(findIds(outsider, closed.id)).rejects.toThrow("not-found");
  await expect(findMentionable(ctx, "zwaluwen", open.id)).rejects.toThrow("access.sign-in");
});

test("contribute: a mention that is not allowed becomes plain text", async ({ ctx }) => {
  const { member, own, others, secret, known, draft } = await makeWorld(ctx);
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
  expect(richTextToText(row!.body)).toBe(
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

test("contribute: a mentioned group notifies each member once", async ({ ctx }) => {
  const { member, colleague, own, known } = await makeWorld(ctx);
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
