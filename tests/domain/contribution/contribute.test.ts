import { eq } from "drizzle-orm";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { threadOf } from "#app/domain/contribution/contribution-thread.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStats } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalIn(error)?.code ?? String(error),
  );

async function makeTalk(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, { phase: "ideation", ...over });
  const idea = await makeIdea(ctx, { challenge });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  return { challenge, idea, helper, author: await as(ctx, { id: idea.authorId }) };
}
const credits = async (ctx: Ctx, ideaId: string) =>
  (await creditsOf(ctx, ideaId)).filter(({ kind }) => kind !== "authored");

test("an improvement that is accepted credits its writer; taken back, the credit goes too", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const contributionId = await contribute(helper, {
    ideaId: idea.id,
    kind: "improvement",
    body: prose("Hang it at eye height."),
  });
  await settleContribution(author, {
    contributionId,
    state: "accepted",
    words: "Of course, thank you.",
  });
  expect(await credits(ctx, idea.id)).toEqual([{ personId: helper.actor.id, kind: "improvement" }]);
  expect((await threadOf(author, idea.id)).contributions).toMatchObject([
    { state: "accepted", settledWith: "Of course, thank you.", byName: "Hanna Helper" },
  ]);
  expect(
    await code(settleContribution(author, { contributionId, state: "declined", words: "" })),
  ).toBe("contribution.resolved");

  await settleContribution(author, { contributionId, state: "open", words: "" });
  expect(await credits(ctx, idea.id)).toEqual([]);
});

test("only an author settles, and only in a way that fits the kind", async ({ ctx }) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const concern = await contribute(helper, {
    ideaId: idea.id,
    kind: "concern",
    body: prose("Who keeps it up to date?"),
  });
  expect(
    await code(
      settleContribution(helper, { contributionId: concern, state: "resolved", words: "" }),
    ),
  ).toBe("access.not-yours");
  expect(
    await code(
      settleContribution(author, { contributionId: concern, state: "accepted", words: "" }),
    ),
  ).toBe("contribution.resolved");
  expect(
    await code(
      settleContribution(author, {
        contributionId: concern,
        state: "resolved",
        words: "The shift lead.",
      }),
    ),
  ).toBe("done");
  expect(await credits(ctx, idea.id)).toEqual([{ personId: helper.actor.id, kind: "concern" }]);
});

test("an answer shows the role, counts as one, and is only for sponsors and managers", async ({
  ctx,
}) => {
  const { idea, helper, challenge } = await makeTalk(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  expect(
    await code(
      contribute(helper, {
        ideaId: idea.id,
        kind: "comment",
        body: prose("I decide."),
        asAnswer: true,
      }),
    ),
  ).toBe("access.not-sponsor");
  await contribute(await as(ctx, sponsor), {
    ideaId: idea.id,
    kind: "comment",
    body: prose("I will come and look."),
    asAnswer: true,
  });
  expect((await threadOf(helper, idea.id)).contributions).toMatchObject([{ asRole: "sponsor" }]);
  const [stats] = await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id));
  expect(stats).toMatchObject({ contributions: 1, answers: 1 });
  expect(
    (await ctx.db.select().from(activity).where(eq(activity.ideaId, idea.id))).map(
      (row) => row.type,
    ),
  ).toEqual(["idea.answered"]);
});

test("sent twice it is kept once; another's id and another idea's thread are refused", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const input = {
    ideaId: idea.id,
    kind: "question" as const,
    body: prose("Which wards?"),
    contributionId: "contribution_once",
  };
  await contribute(helper, input);
  await contribute(helper, input);
  expect((await threadOf(helper, idea.id)).contributions).toHaveLength(1);
  expect(await code(contribute(author, input))).toBe("not-found");
  const elsewhere = await makeTalk(ctx);
  expect(
    await code(
      contribute(helper, {
        ideaId: elsewhere.idea.id,
        kind: "comment",
        body: prose("Hm."),
        parentId: "contribution_once",
      }),
    ),
  ).toBe("not-found");
});

test("threads read in order, replies under what they answer, fifty at a time", async ({ ctx }) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const say = (who: Ctx, words: string, parentId?: string) =>
    contribute(who, { ideaId: idea.id, kind: "comment", body: prose(words), parentId });
  const first = await say(helper, "one");
  const second = await say(helper, "two");
  const reply = await say(author, "one, answered", first);
  await say(helper, "one, answered, thanked", reply);
  await say(author, "two, answered", second);
  const { contributions, next } = await threadOf(helper, idea.id);
  expect(contributions.map(({ depth }) => depth).sort()).toEqual([0, 0, 1, 1, 2]);
  const at = new Map(contributions.map((one, n) => [one.id, n]));
  for (const one of contributions)
    if (one.parentId) expect(at.get(one.parentId)!).toBeLessThan(at.get(one.id)!);
  expect(next).toBeNull();

  for (let n = 0; n < 60; n++) await say(helper, `more ${n}`);
  const page = await threadOf(helper, idea.id);
  const rest = await threadOf(helper, idea.id, page.next!);
  const all = [...page.contributions, ...rest.contributions].map((one) => one.id);
  expect(new Set(all).size).toBe(65);
  expect(all).toHaveLength(65);
});

test("somebody outside the audience can neither read along nor be mentioned into it", async ({
  ctx,
}) => {
  const { idea, author, challenge } = await makeTalk(ctx, { audience: "invited" });
  const outsider = await makePerson(ctx, { name: "Otto Outsider" });
  expect(
    await code(
      contribute(await as(ctx, outsider), {
        ideaId: idea.id,
        kind: "comment",
        body: prose("Let me in."),
      }),
    ),
  ).toBe("not-found");
  const manager = await as(ctx, challenge.manager);
  const body = {
    type: "doc" as const,
    content: [
      {
        type: "paragraph" as const,
        content: [{ type: "mention" as const, attrs: { id: outsider.id, label: "Otto Outsider" } }],
      },
    ],
  };
  await contribute(manager, { ideaId: idea.id, kind: "comment", body });
  const [row] = await ctx.db
    .select()
    .from(activity)
    .where(eq(activity.type, "contribution.posted"));
  expect(row!.about.mentions).toEqual([]);
  expect(author.actor.id).toBe(idea.authorId);
});
