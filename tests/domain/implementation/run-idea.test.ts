import type { Ctx } from "#app/domain/ctx.ts";
import { allocate } from "#app/domain/funding/allocate.ts";
import { pledge } from "#app/domain/funding/pledge.ts";
import { recordExpense } from "#app/domain/funding/record-expense.ts";
import { sponsorPage } from "#app/domain/funding/sponsor-page.ts";
import { appointOwner } from "#app/domain/implementation/appoint-owner.ts";
import { completeMilestone } from "#app/domain/implementation/complete-milestone.ts";
import { implementationPage } from "#app/domain/implementation/implementation-page.ts";
import { outcomePage, outcomes } from "#app/domain/implementation/outcome-page.ts";
import { planMilestone } from "#app/domain/implementation/plan-milestone.ts";
import { postUpdate } from "#app/domain/implementation/post-update.ts";
import { realiseIdea } from "#app/domain/implementation/realise-idea.ts";
import { startIdea } from "#app/domain/implementation/start-idea.ts";
import { stopIdea } from "#app/domain/implementation/stop-idea.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );

async function makeFunded(ctx: Ctx, over: Parameters<typeof makeChallenge>[1] = {}) {
  const challenge = await makeChallenge(ctx, { phase: "implementation", ...over });
  const sponsor = await makePerson(ctx, { name: "Sjoerd Sponsor" });
  await makeMember(ctx, challenge, sponsor, "sponsor", "I will be there when it opens.");
  const owner = await makePerson(ctx, { name: "Olga Owner" });
  const winner = await makeIdea(ctx, { challenge, stage: "winner" });
  const [manager, asSponsor] = [await as(ctx, challenge.manager), await as(ctx, sponsor)];
  await pledge(asSponsor, {
    challengeId: challenge.id,
    sponsorId: sponsor.id,
    totalMinor: 500_000,
  });
  await allocate(asSponsor, { ideaId: winner.id, amountMinor: 300_000 });
  return {
    challenge,
    winner,
    manager,
    sponsor: asSponsor,
    ownerPerson: owner,
    owner: await as(ctx, owner),
  };
}

test("realiseIdea: a funded idea with owner, milestones, updates and expenses, the outcome page shows it all", async ({
  ctx,
}) => {
  const { winner, manager, owner, ownerPerson } = await makeFunded(ctx);
  const ideaId = winner.id;
  await appointOwner(manager, {
    ideaId,
    ownerId: ownerPerson.id,
    expectedOutcome: "40",
    outcomeUnit: "hours a week",
  });
  await startIdea(owner, { ideaId });
  await planMilestone(owner, { ideaId, title: "Boards ordered", dueOn: "2020-01-31" });
  let page = await implementationPage(owner, ideaId);
  expect(page.steps).toMatchObject([
    { title: "Boards ordered", isOverdue: true, completedAt: null },
  ]);
  await completeMilestone(owner, { ideaId, milestoneId: page.steps[0]!.id, reached: true });
  await postUpdate(owner, { ideaId, body: richText("They hang on both wards.") });
  await recordExpense(owner, { ideaId, amountMinor: 120_000, note: "Eight boards" });
  await realiseIdea(owner, {
    ideaId,
    outcome: "Handover takes eleven minutes in place of twenty.",
    realisedOutcome: "36.5",
    outcomeUnit: "",
  });

  page = await implementationPage(manager, ideaId);
  expect(page.idea).toMatchObject({
    stage: "realised",
    allocatedMinor: 300_000,
    spentMinor: 120_000,
    expectedOutcome: "40",
    realisedOutcome: "36.5",
    outcomeUnit: "hours a week",
  });
  expect(page.steps[0]!.isOverdue).toBe(false);
  expect(page.updates).toMatchObject([{ by: "Olga Owner" }]);
  const story = await outcomePage(manager, ideaId);
  expect(story.sponsors).toMatchObject([
    { name: "Sjoerd Sponsor", givenMinor: 300_000, statement: "I will be there when it opens." },
  ]);
});

test("stopIdea: without a lesson or not by the owner or manager, it is refused", async ({
  ctx,
}) => {
  const { winner, manager, sponsor } = await makeFunded(ctx);
  expect(await code(stopIdea(manager, { ideaId: winner.id, lesson: " " }))).toBe(
    "idea.reason-missing",
  );
  expect(
    await code(stopIdea(sponsor, { ideaId: winner.id, lesson: "The supplier is gone." })),
  ).toBe("access.not-on-team");
  expect(
    await code(stopIdea(manager, { ideaId: winner.id, lesson: "The supplier is gone." })),
  ).toBe("done");
  expect((await outcomes(manager)).map((o) => [o.stage, o.lesson])).toEqual([
    ["stopped", "The supplier is gone."],
  ]);
});

test("appointOwner: a person who cannot see the challenge, it is refused", async ({ ctx }) => {
  const { winner, manager, ownerPerson } = await makeFunded(ctx, { audience: "invited" });
  expect(
    await code(
      appointOwner(manager, {
        ideaId: winner.id,
        ownerId: ownerPerson.id,
        expectedOutcome: null,
        outcomeUnit: "",
      }),
    ),
  ).toBe("people.cannot-see");
});

test("outcomePage: a visitor, it is shown only for public results and finished ideas", async ({
  ctx,
}) => {
  const { winner, manager } = await makeFunded(ctx, { resultsPublic: true });
  expect(await code(outcomePage(ctx, winner.id))).toBe("access.sign-in");
  expect(await outcomes(ctx)).toEqual([]);
  await stopIdea(manager, { ideaId: winner.id, lesson: "The supplier is gone." });
  expect(await code(outcomePage(ctx, winner.id))).toBe("done");
  expect(await outcomes(ctx)).toHaveLength(1);

  const closed = await makeFunded(ctx);
  await stopIdea(closed.manager, { ideaId: closed.winner.id, lesson: "The supplier is gone." });
  expect(await code(outcomePage(ctx, closed.winner.id))).toBe("access.sign-in");
});

test("sponsorPage: a reader, it shows ideas awaiting an answer and only challenges they may see", async ({
  ctx,
}) => {
  const { challenge, sponsor, manager } = await makeFunded(ctx, { audience: "invited" });
  await makeIdea(ctx, {
    challenge,
    stage: "shortlisted",
    title: "A quiet corner for night shifts",
  });
  const page = await sponsorPage(manager, sponsor.actor.id!);
  expect(page.ideasWaiting.map((i) => i.title)).toEqual(["A quiet corner for night shifts"]);
  expect(page.sponsored).toMatchObject([{ pledgedMinor: 500_000, allocatedMinor: 300_000 }]);
  expect(await code(sponsorPage(await as(ctx, await makePerson(ctx)), sponsor.actor.id!))).toBe(
    "not-found",
  );
});
