import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStats } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );

async function makeTalk(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, { phase: "ideation", ...over });
  const idea = await makeIdea(ctx, { challenge });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  return { challenge, idea, helper, author: await as(ctx, { id: idea.authorId }) };
}
const credits = async (ctx: Ctx, ideaId: string) =>
  (await creditsOf(ctx, ideaId)).filter(({ kind }) => kind !== "authored");

test("resolveContribution: improvement accepted, credits its author until reopened", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const contributionId = await contribute(helper, {
    ideaId: idea.id,
    kind: "improvement",
    body: richText("Hang it at eye height."),
  });
  await resolveContribution(author, {
    contributionId,
    state: "accepted",
    message: "Of course, thank you.",
  });
  expect(await credits(ctx, idea.id)).toEqual([{ personId: helper.actor.id, kind: "improvement" }]);
  expect((await ideaPage(author, idea.id)).contributions).toMatchObject([
    {
      state: "accepted",
      resolutionMessage: "Of course, thank you.",
      authorName: "Hanna Helper",
    },
  ]);
  expect(
    await code(resolveContribution(author, { contributionId, state: "declined", message: "" })),
  ).toBe("contribution.resolved");

  await resolveContribution(author, { contributionId, state: "open", message: "" });
  expect(await credits(ctx, idea.id)).toEqual([]);
});

test("resolveContribution: not an author or unfit state, is refused", async ({ ctx }) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const concern = await contribute(helper, {
    ideaId: idea.id,
    kind: "concern",
    body: richText("Who keeps it up to date?"),
  });
  expect(
    await code(
      resolveContribution(helper, { contributionId: concern, state: "resolved", message: "" }),
    ),
  ).toBe("access.not-yours");
  expect(
    await code(
      resolveContribution(author, { contributionId: concern, state: "accepted", message: "" }),
    ),
  ).toBe("contribution.resolved");
  expect(
    await code(
      resolveContribution(author, {
        contributionId: concern,
        state: "resolved",
        message: "The shift lead.",
      }),
    ),
  ).toBe("done");
  expect(await credits(ctx, idea.id)).toEqual([{ personId: helper.actor.id, kind: "concern" }]);
});

test("contribute: answer, is for sponsors and managers and shows their role", async ({ ctx }) => {
  const { idea, helper, challenge } = await makeTalk(ctx);
  const sponsor = await makePerson(ctx);
  await makeMember(ctx, challenge, sponsor, "sponsor");
  expect(
    await code(
      contribute(helper, {
        ideaId: idea.id,
        kind: "comment",
        body: richText("I decide."),
        asAnswer: true,
      }),
    ),
  ).toBe("access.not-sponsor");
  await contribute(await as(ctx, sponsor), {
    ideaId: idea.id,
    kind: "comment",
    body: richText("I will come and look."),
    asAnswer: true,
  });
  expect((await ideaPage(helper, idea.id)).contributions).toMatchObject([{ asRole: "sponsor" }]);
  const [stats] = await ctx.db.select().from(ideaStats).where(eq(ideaStats.ideaId, idea.id));
  expect(stats).toMatchObject({ contributions: 1, answers: 1 });
  expect(
    (await ctx.db.select().from(activity).where(eq(activity.ideaId, idea.id))).map(
      (row) => row.type,
    ),
  ).toEqual(["idea.answered"]);
});

test("contribute: sent twice, is saved once; foreign ids and threads are refused", async ({
  ctx,
}) => {
  const { idea, helper, author } = await makeTalk(ctx);
  const input = {
    ideaId: idea.id,
    kind: "question" as const,
    body: richText("Which wards?"),
    contributionId: "contribution_once",
  };
  await contribute(helper, input);
  await contribute(helper, input);
  expect((await ideaPage(helper, idea.id)).contributions).toHaveLength(1);
  expect(await code(contribute(author, input))).toBe("not-found");
  const elsewhere = await makeTalk(ctx);
  expect(
    await code(
      contribute(helper, {
        ideaId: elsewhere.idea.id,
        kind: "comment",
        body: richText("Hm."),
        parentId: "contribution_once",
      }),
    ),
  ).toBe("not-found");
});

// In a world of its own, where each contribution has a time of its own.
test("ideaPage: threads and replies, are in reading order", async ({ world }) => {
  const { idea, helper, author } = await makeTalk({ ...world, actor: visitor });
  const say = (who: Ctx, text: string, parentId?: string) =>
    contribute(who, { ideaId: idea.id, kind: "comment", body: richText(text), parentId });
  const first = await say(helper, "one");
  const second = await say(helper, "two");
  const reply = await say(author, "one, answered", first);
  const last = await say(helper, "one, answered, thanked", reply);
  const other = await say(author, "two, answered", second);
  const { contributions } = await ideaPage(helper, idea.id);
  expect(contributions.map(({ id, depth, skipped }) => [id, depth, skipped])).toEqual([
    [first, 0, null],
    [reply, 1, null],
    [last, 2, null],
    [second, 0, null],
    [other, 1, null],
  ]);
});

test("contribute: person outside the audience, can neither contribute nor be mentioned", async ({
  ctx,
}) => {
  const { idea, author, challenge } = await makeTalk(ctx, { audience: "invited" });
  const outsider = await makePerson(ctx, { name: "Otto Outsider" });
  expect(
    await code(
      contribute(await as(ctx, outsider), {
        ideaId: idea.id,
        kind: "comment",
        body: richText("Let me in."),
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
