import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import type { Verdict } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeJury } from "#tests/make/jury.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const draft = (
  idea: { id: string },
  verdict: Verdict | null,
  motivation: string,
  version = "",
) => ({
  ideaId: idea.id,
  verdict,
  motivation,
  version,
});
const page = (who: Ctx, { challenge }: { challenge: { id: string } }) =>
  decisionPage(who, challenge.id);
const versionOf = async (who: Ctx, jury: { challenge: { id: string } }, idea: { id: string }) =>
  (await page(who, jury)).ideas.find((i) => i.id === idea.id)!.version;

test("publishDecision: complete drafts, all ideas get their verdict and motivation at once", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 3, phase: "decision" });
  const [a, b, c] = jury.ideas;
  const challengeId = jury.challenge.id;
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(a!, "winner", "Saves an hour a shift.")],
  });
  await expect(publishDecision(jury.manager, { challengeId })).rejects.toMatchObject({
    code: "decision.incomplete",
    about: { count: 2 },
  });
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(b!, "not-selected", "Being built elsewhere."), draft(c!, "not-selected", "")],
  });
  expect((await page(jury.manager, jury)).counts).toEqual({ all: 3, ready: 2, winners: 1 });
  await expect(publishDecision(jury.manager, { challengeId })).rejects.toMatchObject({
    code: "decision.incomplete",
    about: { count: 1 },
  });
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(c!, "not-selected", "Too early.", await versionOf(jury.manager, jury, c!))],
  });

  expect(await ctx.db.select().from(ideaStageChanges)).toEqual([]);
  await publishDecision(jury.manager, { challengeId });
  const history = await ctx.db
    .select({ title: ideas.title, stage: ideas.stage, reason: ideaStageChanges.reason })
    .from(ideaStageChanges)
    .innerJoin(ideas, eq(ideas.id, ideaStageChanges.ideaId))
    .orderBy(asc(ideas.title));
  expect(history).toEqual([
    { title: "Idea 1", stage: "winner", reason: "Saves an hour a shift." },
    { title: "Idea 2", stage: "not-selected", reason: "Being built elsewhere." },
    { title: "Idea 3", stage: "not-selected", reason: "Too early." },
  ]);
  const types = (
    await ctx.db.select({ type: activity.type }).from(activity).orderBy(asc(activity.id))
  ).map((r) => r.type);
  expect(types.slice(4)).toEqual(["idea.moved", "idea.moved", "idea.moved", "decision.published"]);
  expect(types.slice(0, 4)).toEqual(Array(4).fill("decision.written"));
});

test("publishDecision: a published decision, it cannot be changed or published again", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 1, phase: "decision" });
  const challengeId = jury.challenge.id;
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(jury.ideas[0]!, "winner", "Good.")],
  });
  await publishDecision(jury.manager, { challengeId });
  await expect(publishDecision(jury.manager, { challengeId })).rejects.toMatchObject({
    code: "decision.published",
  });
  await expect(
    writeDecisions(jury.manager, {
      challengeId,
      drafts: [draft(jury.ideas[0]!, "not-selected", "No.")],
    }),
  ).rejects.toMatchObject({ code: "decision.published" });
  expect(await page(jury.manager, jury)).toMatchObject({
    published: expect.any(Date),
    ideas: [{ verdict: "winner", motivation: "Good." }],
  });
});

test("writeDecisions: another manager's changes, they are not overwritten and unchanged drafts are not touched", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { phase: "jury" });
  const [a, b] = jury.ideas;
  const challengeId = jury.challenge.id;
  await makePlatformRole(ctx, jury.challenge.manager, "admin");
  const other = await makePerson(ctx);
  await makePlatformRole(ctx, other, "admin");
  const second = await as(ctx, other);

  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(a!, "winner", "First words.")],
  });
  const [seenA, seenB] = [
    await versionOf(jury.manager, jury, a!),
    await versionOf(jury.manager, jury, b!),
  ];
  await writeDecisions(second, {
    challengeId,
    drafts: [draft(a!, "winner", "Better words.", seenA)],
  });

  // The first manager submits the whole form: an outdated motivation for a, a new one for b.
  expect(
    await writeDecisions(jury.manager, {
      challengeId,
      drafts: [draft(a!, "winner", "First words.", seenA), draft(b!, "winner", "Mine.", seenB)],
    }),
  ).toEqual({ saved: 1 });
  expect((await page(second, jury)).ideas.map((i) => i.motivation)).toEqual([
    "Better words.",
    "Mine.",
  ]);

  await expect(
    writeDecisions(jury.manager, {
      challengeId,
      drafts: [
        draft(a!, "not-selected", "Otherwise.", seenA),
        draft(b!, null, "", await versionOf(second, jury, b!)),
      ],
    }),
  ).rejects.toMatchObject({ code: "decision.changed-meanwhile", about: { names: "“Idea 1”" } });
  expect((await page(second, jury)).ideas.map((i) => i.motivation)).toEqual([
    "Better words.",
    "Mine.",
  ]);
});

test("writeDecisions: an empty verdict, the draft is deleted", async ({ ctx }) => {
  const jury = await makeJury(ctx, { phase: "decision" });
  const [a] = jury.ideas;
  const challengeId = jury.challenge.id;
  await writeDecisions(jury.manager, { challengeId, drafts: [draft(a!, "winner", "Good.")] });
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(a!, null, "", await versionOf(jury.manager, jury, a!))],
  });
  expect((await page(jury.manager, jury)).ideas.map((i) => i.state)).toEqual(["todo", "todo"]);
});

test("writeDecisions: not the team, an earlier phase or another challenge's idea, it is refused", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { phase: "decision" });
  const challengeId = jury.challenge.id;
  const drafts = [draft(jury.ideas[0]!, "winner", "Good.")];
  for (const who of [jury.jurors[0]!, await as(ctx, await makePerson(ctx))]) {
    await expect(writeDecisions(who, { challengeId, drafts })).rejects.toMatchObject({
      code: "access.not-on-team",
    });
    await expect(publishDecision(who, { challengeId })).rejects.toMatchObject({
      code: "access.not-on-team",
    });
    await expect(page(who, jury)).rejects.toMatchObject({ code: "access.not-on-team" });
  }
  await expect(
    writeDecisions(jury.manager, {
      challengeId,
      drafts: [draft(await makeIdea(ctx), "winner", "Good.")],
    }),
  ).rejects.toMatchObject({ code: "not-found" });
  const early = await makeJury(ctx, { phase: "selection" });
  await expect(
    writeDecisions(early.manager, {
      challengeId: early.challenge.id,
      drafts: [draft(early.ideas[0]!, "winner", "Good.")],
    }),
  ).rejects.toMatchObject({ code: "challenge.phase" });
  const judging = await makeJury(ctx, { phase: "jury" });
  await expect(
    publishDecision(judging.manager, { challengeId: judging.challenge.id }),
  ).rejects.toMatchObject({ code: "challenge.phase" });
});

test("publishDecision: a challenge without selection and jury, open ideas can win", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 0, phase: "decision" });
  const challengeId = jury.challenge.id;
  await expect(publishDecision(jury.manager, { challengeId })).rejects.toMatchObject({
    code: "decision.incomplete",
  });
  const idea = await makeIdea(ctx, { challenge: jury.challenge, stage: "open" });
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: [draft(idea, "winner", "The only one, and a good one.")],
  });
  await publishDecision(jury.manager, { challengeId });
  expect((await ctx.db.select({ stage: ideas.stage }).from(ideas)).map((i) => i.stage)).toEqual([
    "winner",
  ]);
});
