import { asc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { selectionPage } from "#app/domain/selection/selection-page.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import type { ChallengePhase, IdeaStage } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeSelection(
  ctx: Ctx,
  stages: IdeaStage[] = ["open", "open", "open"],
  phase: ChallengePhase = "selection",
) {
  const challenge = await makeChallenge(ctx, { phase });
  const ideas = [];
  for (const [index, stage] of stages.entries())
    ideas.push(await makeIdea(ctx, { challenge, stage, title: `Idea ${index + 1}` }));
  return {
    challenge,
    ideas,
    ids: ideas.map(({ id }) => id),
    manager: await as(ctx, challenge.manager),
  };
}
const stagesIn = async (ctx: Ctx, challengeId: string) =>
  (await selectionPage(ctx, challengeId, "all")).ideas
    .map(({ title, stage }) => [title, stage])
    .sort();

test("shortlistIdeas: moves all selected ideas at once, each with its own history and reason", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx);
  await shortlistIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: ids,
    reason: " Small and quick. ",
  });

  const history = await ctx.db
    .select()
    .from(ideaStageChanges)
    .where(inArray(ideaStageChanges.ideaId, ids))
    .orderBy(asc(ideaStageChanges.id));
  expect(history.map(({ from, to, reason, actorId }) => [from, to, reason, actorId])).toEqual(
    Array(3).fill(["open", "shortlisted", "Small and quick.", challenge.manager.id]),
  );
  const rows = await ctx.db.select().from(activity).where(eq(activity.challengeId, challenge.id));
  expect(rows.map(({ type, about, ideaId }) => [type, about, ideaId]).sort()).toEqual(
    ids.sort().map((id) => ["idea.moved", { move: "shortlist" }, id]),
  );
});

test("rejectIdeas: an idea in another stage is named and none is moved", async ({ ctx }) => {
  const { challenge, ids, manager } = await makeSelection(ctx, ["open", "withdrawn", "open"]);
  await expect(
    rejectIdeas(manager, { challengeId: challenge.id, ideaIds: ids, reason: "Too dear." }),
  ).rejects.toMatchObject({ code: "idea.some-moved", about: { names: "“Idea 2”", count: 1 } });
  expect(await stagesIn(manager, challenge.id)).toEqual([
    ["Idea 1", "open"],
    ["Idea 2", "withdrawn"],
    ["Idea 3", "open"],
  ]);
  expect(await ctx.db.select().from(activity)).toEqual([]);
});

test("rejectIdeas and reconsiderIdeas: open and shortlisted ideas are rejected together and reopened", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx, ["open", "shortlisted"]);
  await rejectIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: ids,
    reason: "Done last year.",
  });
  const history = await ctx.db
    .select({ from: ideaStageChanges.from })
    .from(ideaStageChanges)
    .where(inArray(ideaStageChanges.ideaId, ids));
  expect(history.map(({ from }) => from).sort()).toEqual(["open", "shortlisted"]);
  await reconsiderIdeas(manager, { challengeId: challenge.id, ideaIds: ids });
  expect(await stagesIn(manager, challenge.id)).toEqual([
    ["Idea 1", "open"],
    ["Idea 2", "open"],
  ]);
});

test("shortlistIdeas: the same form sent twice changes nothing, another reason is refused", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx);
  const selection = { challengeId: challenge.id, ideaIds: ids, reason: "Small and quick." };
  expect(await shortlistIdeas(manager, selection)).toEqual({ moved: 3 });
  expect(await shortlistIdeas(manager, selection)).toEqual({ moved: 0 });
  expect(await ctx.db.select().from(ideaStageChanges)).toHaveLength(3);
  await expect(
    shortlistIdeas(manager, { ...selection, reason: "Otherwise." }),
  ).rejects.toMatchObject({
    code: "idea.some-moved",
  });
});

test("shortlistIdeas and rejectIdeas: a missing reason, another phase and other challenges are refused", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx);
  const selection = { challengeId: challenge.id, ideaIds: ids, reason: "Good." };
  await expect(shortlistIdeas(manager, { ...selection, reason: " " })).rejects.toMatchObject({
    code: "idea.reason-missing",
  });

  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  for (const who of [await as(ctx, juror), await as(ctx, await makePerson(ctx))]) {
    await expect(shortlistIdeas(who, selection)).rejects.toMatchObject({
      code: "access.not-on-team",
    });
    await expect(selectionPage(who, challenge.id, "all")).rejects.toMatchObject({
      code: "access.not-on-team",
    });
  }
  const other = await makeSelection(ctx);
  await expect(
    shortlistIdeas(manager, { ...selection, ideaIds: [ids[0]!, other.ids[0]!] }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    shortlistIdeas(manager, { ...selection, challengeId: other.challenge.id, ideaIds: other.ids }),
  ).rejects.toMatchObject({ code: "access.not-on-team" });

  const later = await makeSelection(ctx, ["shortlisted"], "jury");
  await expect(
    reconsiderIdeas(later.manager, { challengeId: later.challenge.id, ideaIds: later.ids }),
  ).rejects.toMatchObject({ code: "challenge.phase" });
});

test("selectionPage: shows what blocks the next phase, and leaves out drafts", async ({ ctx }) => {
  const { challenge, ids, manager } = await makeSelection(ctx, [
    "open",
    "open",
    "shortlisted",
    "withdrawn",
    "draft",
  ]);
  const page = await selectionPage(manager, challenge.id, "open");
  expect(page.ideas.map(({ title }) => title).sort()).toEqual(["Idea 1", "Idea 2"]);
  expect(page.counts).toEqual({ open: 2, shortlisted: 1, "not-selected": 0, withdrawn: 1, all: 4 });
  expect(page.next).toMatchObject({
    phase: "jury",
    blocking: [{ refusal: "challenge.ideas-unanswered", count: 2 }],
  });
  await rejectIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: ids.slice(0, 2),
    reason: "Not now.",
  });
  expect((await selectionPage(manager, challenge.id, "open")).next).toMatchObject({
    phase: "jury",
    blocking: [],
  });
  expect(
    (await selectionPage(manager, challenge.id, "not-selected")).ideas.map(({ reason }) => reason),
  ).toEqual(["Not now.", "Not now."]);
});
