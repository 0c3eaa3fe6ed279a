import { eq, sql } from "drizzle-orm";
import { announceChallenge } from "#app/domain/challenge/announce-challenge.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { isReady, readiness } from "#app/domain/challenge/readiness.ts";
import { readinessFacts } from "#app/domain/challenge/readiness-facts.ts";
import { recordPhases } from "#app/domain/challenge/record-phases.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { challengeSchedule, challenges, criteria } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { activityTypes, makeDraft, makeReadyDraft } from "#tests/make/draft.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("announceChallenge: nothing missing, announces the challenge once", async ({ ctx }) => {
  const { id, who } = await makeReadyDraft(ctx);
  await announceChallenge(who, { challengeId: id });
  expect((await loadChallenge(who, id)).phase).toBe("announced");
  expect(await activityTypes(ctx, id)).toEqual(["challenge.drafted", "challenge.phase-started"]);
  await expect(announceChallenge(who, { challengeId: id })).rejects.toThrow("challenge.phase");
});

test("announceChallenge: required items missing, refuses challenge.not-ready", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const missing = async () =>
    readiness(await readinessFacts(who, id))
      .filter(({ must, done }) => must && !done)
      .map(({ item }) => item);
  expect(await missing()).toEqual(["sponsor"]);
  await ctx.db
    .update(challenges)
    .set({ why: "", selectionRules: "", audience: "groups" })
    .where(eq(challenges.id, id));
  await ctx.db.delete(criteria).where(eq(criteria.challengeId, id));
  await ctx.db
    .update(challengeSchedule)
    .set({ startsAt: sql`now() - interval '1 hour'` })
    .where(sql`challenge_id = ${id} and phase = 'refinement'`);
  expect(await missing()).toEqual([
    "why",
    "sponsor",
    "rules",
    "criteria",
    "dates-order",
    "dates-future",
    "audience",
  ]);
  await ctx.db.update(challengeSchedule).set({ startsAt: null }).where(sql`challenge_id = ${id}`);
  expect(await missing()).toEqual([
    "why",
    "sponsor",
    "rules",
    "criteria",
    "dates-known",
    "audience",
  ]);
  await ctx.db.delete(challengeSchedule).where(sql`challenge_id = ${id} and phase = 'jury'`);
  expect(await missing()).toEqual(["why", "sponsor", "rules", "dates-known", "audience"]);
  expect(isReady(readiness(await readinessFacts(who, id)))).toBe(false);
  await expect(announceChallenge(who, { challengeId: id })).rejects.toThrow("challenge.not-ready");
});

test("beginPhase: only the next phase, by a manager", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "ideation", skips: ["refinement"] });
  const who = await as(ctx, challenge.manager);
  for (const phase of ["jury", "refinement", "ideation"] as const)
    await expect(beginPhase(who, { challengeId: challenge.id, phase })).rejects.toThrow(
      "challenge.phase",
    );
  await beginPhase(who, { challengeId: challenge.id, phase: "selection" });
  expect((await loadChallenge(who, challenge.id)).phase).toBe("selection");
  await expect(beginPhase(who, { challengeId: challenge.id, phase: "selection" })).rejects.toThrow(
    "challenge.phase",
  );
  await expect(
    beginPhase(await as(ctx, await makePerson(ctx)), { challengeId: challenge.id, phase: "jury" }),
  ).rejects.toThrow("access.not-on-team");
});

test("beginPhase: jury, refuses unanswered ideas and moves the shortlist to review", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const who = await as(ctx, challenge.manager);
  const [unanswered, shortlisted, notSelected] = [
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge, stage: "shortlisted" }),
    await makeIdea(ctx, { challenge, stage: "not-selected" }),
  ];
  const stageOf = async ({ id }: { id: string }) =>
    (await ctx.db.select({ stage: ideas.stage }).from(ideas).where(eq(ideas.id, id)))[0]!.stage;

  await expect(beginPhase(who, { challengeId: challenge.id, phase: "jury" })).rejects.toMatchObject(
    { code: "challenge.ideas-unanswered", about: { count: 1 } },
  );
  expect([await stageOf(shortlisted), (await loadChallenge(who, challenge.id)).phase]).toEqual([
    "shortlisted",
    "selection",
  ]);
  await ctx.db.delete(ideas).where(eq(ideas.id, unanswered.id));
  await beginPhase(who, { challengeId: challenge.id, phase: "jury" });
  expect([await stageOf(shortlisted), await stageOf(notSelected)]).toEqual([
    "in-review",
    "not-selected",
  ]);
  expect(await activityTypes(ctx, challenge.id)).toEqual(["challenge.phase-started", "idea.moved"]);
});

test("beginPhase: open ideas without a selection phase, must be decided first", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, {
    phase: "ideation",
    skips: ["refinement", "selection", "jury"],
  });
  await makeIdea(ctx, { challenge });
  const who = await as(ctx, challenge.manager);
  await beginPhase(who, { challengeId: challenge.id, phase: "decision" });
  await expect(
    beginPhase(who, { challengeId: challenge.id, phase: "implementation" }),
  ).rejects.toThrow("challenge.ideas-undecided");
});

test("beginPhase: closing, refuses unfinished winners and is the last phase", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation" });
  const who = await as(ctx, challenge.manager);
  const winner = await makeIdea(ctx, { challenge, stage: "in-progress" });
  await expect(beginPhase(who, { challengeId: challenge.id, phase: "closed" })).rejects.toThrow(
    "challenge.ideas-unfinished",
  );
  await ctx.db.delete(ideas).where(eq(ideas.id, winner.id));
  await beginPhase(who, { challengeId: challenge.id, phase: "closed" });
  await expect(beginPhase(who, { challengeId: challenge.id, phase: "closed" })).rejects.toThrow(
    "challenge.last-phase",
  );
});

test("recordPhases: phases started by the clock, are recorded once each", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "announced" });
  const begin = (phase: string, ago: string) =>
    ctx.db
      .update(challengeSchedule)
      .set({ startsAt: sql`now() - ${ago}::interval` })
      .where(sql`challenge_id = ${challenge.id} and phase = ${phase}`);
  expect(await recordPhases(ctx)).toBe(0);
  await begin("ideation", "2 hours");
  await begin("refinement", "1 hour");
  expect(await recordPhases(ctx)).toBe(2);
  expect(await recordPhases(ctx)).toBe(0);
  const rows = await ctx.db.execute(
    sql`select about, actor_id from activity where challenge_id = ${challenge.id} order by id`,
  );
  expect(rows.map((row) => row.about)).toEqual(
    expect.arrayContaining([
      { phase: "ideation", byClock: true },
      { phase: "refinement", byClock: true },
    ]),
  );
  expect(rows.map((row) => row.actor_id)).toEqual([null, null]);
});

test("recordPhases: start of a phase already passed or of a draft, is not recorded", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  await ctx.db
    .update(challengeSchedule)
    .set({ enteredAt: null, startsAt: sql`now() - interval '1 minute'` })
    .where(sql`challenge_id = ${challenge.id} and phase = 'refinement'`);
  expect(await recordPhases(ctx)).toBe(0);
  await makeChallenge(ctx, { phase: "draft" });
  await ctx.db
    .update(challengeSchedule)
    .set({ startsAt: sql`now() - interval '1 minute'` })
    .where(eq(challengeSchedule.phase, "ideation"));
  expect(await recordPhases(ctx)).toBe(0);
});
