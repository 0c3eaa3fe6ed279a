import { asc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { passOverIdeas } from "#app/domain/selection/reject-ideas.ts";
import { selectionDesk } from "#app/domain/selection/selection-page.ts";
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
  for (const [n, stage] of stages.entries())
    ideas.push(await makeIdea(ctx, { challenge, stage, title: `Idea ${n + 1}` }));
  return {
    challenge,
    ideas,
    ids: ideas.map((i) => i.id),
    manager: await as(ctx, challenge.manager),
  };
}
const stagesIn = async (ctx: Ctx, challengeId: string) =>
  (await selectionDesk(ctx, challengeId, "all")).ideas.map((i) => [i.title, i.stage]).sort();

test("a selection is shortlisted at once, each idea with its own row and reason", async ({
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
  expect(history.map((h) => [h.from, h.to, h.reason, h.byId])).toEqual(
    Array(3).fill(["open", "shortlisted", "Small and quick.", challenge.manager.id]),
  );
  const rows = await ctx.db.select().from(activity).where(eq(activity.challengeId, challenge.id));
  expect(rows.map((r) => [r.type, r.about, r.ideaId]).sort()).toEqual(
    ids.sort().map((id) => ["idea.moved", { move: "shortlist" }, id]),
  );
});

test("all of a selection or nothing: an idea that stands elsewhere is named", async ({ ctx }) => {
  const { challenge, ids, manager } = await makeSelection(ctx, ["open", "withdrawn", "open"]);
  await expect(
    passOverIdeas(manager, { challengeId: challenge.id, ideaIds: ids, reason: "Too dear." }),
  ).rejects.toMatchObject({ code: "idea.some-moved", about: { names: "“Idea 2”", count: 1 } });
  expect(await stagesIn(manager, challenge.id)).toEqual([
    ["Idea 1", "open"],
    ["Idea 2", "withdrawn"],
    ["Idea 3", "open"],
  ]);
  expect(await ctx.db.select().from(activity)).toEqual([]);
});

test("open and shortlisted ideas can be passed over together, and a choice can be taken back", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx, ["open", "shortlisted"]);
  await passOverIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: ids,
    reason: "Done last year.",
  });
  const history = await ctx.db
    .select({ from: ideaStageChanges.from })
    .from(ideaStageChanges)
    .where(inArray(ideaStageChanges.ideaId, ids));
  expect(history.map((h) => h.from).sort()).toEqual(["open", "shortlisted"]);
  await reconsiderIdeas(manager, { challengeId: challenge.id, ideaIds: ids });
  expect(await stagesIn(manager, challenge.id)).toEqual([
    ["Idea 1", "open"],
    ["Idea 2", "open"],
  ]);
});

test("the same choice sent twice changes nothing; another reason for it is somebody else's choice", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx);
  const choice = { challengeId: challenge.id, ideaIds: ids, reason: "Small and quick." };
  expect(await shortlistIdeas(manager, choice)).toEqual({ moved: 3 });
  expect(await shortlistIdeas(manager, choice)).toEqual({ moved: 0 });
  expect(await ctx.db.select().from(ideaStageChanges)).toHaveLength(3);
  await expect(shortlistIdeas(manager, { ...choice, reason: "Otherwise." })).rejects.toMatchObject({
    code: "idea.some-moved",
  });
});

test("nobody chooses without a reason, outside selection, or in another's challenge", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx);
  const choice = { challengeId: challenge.id, ideaIds: ids, reason: "Good." };
  await expect(shortlistIdeas(manager, { ...choice, reason: " " })).rejects.toMatchObject({
    code: "idea.reason-missing",
  });

  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  for (const who of [await as(ctx, juror), await as(ctx, await makePerson(ctx))]) {
    await expect(shortlistIdeas(who, choice)).rejects.toMatchObject({ code: "access.not-on-team" });
    await expect(selectionDesk(who, challenge.id, "all")).rejects.toMatchObject({
      code: "access.not-on-team",
    });
  }
  const other = await makeSelection(ctx);
  await expect(
    shortlistIdeas(manager, { ...choice, ideaIds: [ids[0]!, other.ids[0]!] }),
  ).rejects.toMatchObject({ code: "not-found" });
  await expect(
    shortlistIdeas(manager, { ...choice, challengeId: other.challenge.id, ideaIds: other.ids }),
  ).rejects.toMatchObject({ code: "access.not-on-team" });

  const later = await makeSelection(ctx, ["shortlisted"], "jury");
  await expect(
    reconsiderIdeas(later.manager, { challengeId: later.challenge.id, ideaIds: later.ids }),
  ).rejects.toMatchObject({ code: "challenge.phase" });
});

test("the desk says what keeps the next phase from beginning, and nothing of drafts", async ({
  ctx,
}) => {
  const { challenge, ids, manager } = await makeSelection(ctx, [
    "open",
    "open",
    "shortlisted",
    "withdrawn",
    "draft",
  ]);
  const desk = await selectionDesk(manager, challenge.id, "open");
  expect(desk.ideas.map((i) => i.title).sort()).toEqual(["Idea 1", "Idea 2"]);
  expect(desk.counts).toEqual({ open: 2, shortlisted: 1, "not-selected": 0, withdrawn: 1, all: 4 });
  expect(desk.next).toMatchObject({
    phase: "jury",
    blocking: [{ refusal: "challenge.ideas-unanswered", count: 2 }],
  });
  await passOverIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: ids.slice(0, 2),
    reason: "Not now.",
  });
  expect((await selectionDesk(manager, challenge.id, "open")).next).toMatchObject({
    phase: "jury",
    blocking: [],
  });
  expect(
    (await selectionDesk(manager, challenge.id, "not-selected")).ideas.map((i) => i.reason),
  ).toEqual(["Not now.", "Not now."]);
});
