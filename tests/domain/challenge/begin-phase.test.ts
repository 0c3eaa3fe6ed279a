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
import { activityTypes, makeDraft, makeReady } from "#tests/make/draft.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("a challenge is announced when nothing is missing", async ({ ctx }) => {
  const { id, who } = await makeReady(ctx);
  await announceChallenge(who, { challengeId: id });
  expect((await loadChallenge(who, id)).phase).toBe("announced");
  expect(await activityTypes(ctx, id)).toEqual(["challenge.drafted", "challenge.phase-started"]);
  await expect(announceChallenge(who, { challengeId: id })).rejects.toThrow("challenge.phase");
});

test("what is missing is on the list, and keeps it from being announced", async ({ ctx }) => {
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

test("the manager begins the next phase by hand, and only the next", async ({ ctx }) => {
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

test("no idea goes before the jury in silence; the shortlist goes with the phase", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const who = await as(ctx, challenge.manager);
  const [left, chosen, out] = [
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge, stage: "shortlisted" }),
    await makeIdea(ctx, { challenge, stage: "not-selected" }),
  ];
  const stageOf = async ({ id }: { id: string }) =>
    (await ctx.db.select({ stage: ideas.stage }).from(ideas).where(eq(ideas.id, id)))[0]!.stage;

  await expect(beginPhase(who, { challengeId: challenge.id, phase: "jury" })).rejects.toMatchObject(
    { code: "challenge.ideas-unanswered", about: { count: 1 } },
  );
  expect([await stageOf(chosen), (await loadChallenge(who, challenge.id)).phase]).toEqual([
    "shortlisted",
    "selection",
  ]);
  await ctx.db.delete(ideas).where(eq(ideas.id, left.id));
  await beginPhase(who, { challengeId: challenge.id, phase: "jury" });
  expect([await stageOf(chosen), await stageOf(out)]).toEqual(["in-review", "not-selected"]);
  expect(await activityTypes(ctx, challenge.id)).toEqual(["challenge.phase-started", "idea.moved"]);
});

test("without a selection phase, open ideas are decided on in the decision", async ({ ctx }) => {
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

test("a challenge closes when every winner is realised or stopped, and then has no next phase", async ({
  ctx,
}) => {
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

test("what the clock began is written down once, with the phase it was", async ({ ctx }) => {
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
    sql`select about, by_id from activity where challenge_id = ${challenge.id} order by id`,
  );
  expect(rows.map((row) => row.about)).toEqual(
    expect.arrayContaining([
      { phase: "ideation", byClock: true },
      { phase: "refinement", byClock: true },
    ]),
  );
  expect(rows.map((row) => row.by_id)).toEqual([null, null]);
});

test("a planned start that came after the manager had gone further is not written down", async ({
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
