import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { passOverIdeas } from "#app/domain/selection/reject-ideas.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { decisions, scorecards, scores } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { give, makeJury } from "#tests/make/jury.ts";
import { as } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const tally = (outcomes: PromiseSettledResult<unknown>[]) => {
  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalIn(o.reason)?.code ?? String(o.reason)] : [],
  );
  return { done: outcomes.length - refused.length, refused: [...new Set(refused)] };
};

test("twenty jurors giving at once all get through, and the ranking holds each of them", async ({
  world: { db },
}) => {
  const jury = await makeJury({ db }, { ideas: 3, jurors: 20 });
  for (const idea of jury.ideas) {
    const outcomes = await Promise.allSettled(
      jury.jurors.map((juror, n) => give(jury, juror, idea, 1 + (n % 5), 3)),
    );
    expect(tally(outcomes)).toEqual({ done: 20, refused: [] });
  }
  const seen = await ranking(jury.manager, jury.challenge.id);
  expect(seen.ideas.map((i) => [i.reviews, i.mean])).toEqual(Array(3).fill([20, 3]));
});

// Without the unique index one_scorecard_a_juror, and the upsert on it, cards are doubled.
test("one juror tapping twenty times on twenty devices has given one scorecard, whole", async ({
  world: { db },
}) => {
  const jury = await makeJury({ db }, { ideas: 2, jurors: 1 });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      give(jury, jury.jurors[0]!, jury.ideas[0]!, 1 + (n % 5), 1 + (n % 5)),
    ),
  );
  expect(tally(outcomes)).toEqual({ done: 20, refused: [] });
  expect(await db.select().from(scorecards)).toHaveLength(1);
  const given = await db.select({ value: scores.value }).from(scores);
  expect(given).toHaveLength(2);
  expect(given[0]).toEqual(given[1]);
});

// Without holdJuror a change and the last scorecard pass each other, and what stood is changed after others' was open.
test("with the last scorecard everything stands, also for a change that was under way", async ({
  world: { db },
}) => {
  for (let round = 0; round < 5; round++) {
    const jury = await makeJury({ db }, { ideas: 11, jurors: 1 });
    const [juror] = jury.jurors;
    for (const idea of jury.ideas.slice(0, 10)) await give(jury, juror!, idea, 1, 1);
    const last = jury.ideas[10]!;
    await Promise.allSettled([
      give(jury, juror!, last, 1, 1),
      ...jury.ideas.slice(0, 10).map((idea) => give(jury, juror!, idea, 5, 5)),
    ]);
    const rows = await db.execute<{ idea: string; at: string }>(
      sql`select idea_id as idea, id as at from activity where type = 'scorecard.submitted' and challenge_id = ${jury.challenge.id} order by id`,
    );
    expect([...rows].at(-1)!.idea).toBe(last.id); // nothing was written after the last one was given
  }
});

// Without holdChallenge and without the conditional update in move-idea, ideas win twice: try both.
test("of ten managers publishing at once, one publishes", async ({ world: { db } }) => {
  const jury = await makeJury({ db }, { ideas: 6, phase: "decision" });
  const challengeId = jury.challenge.id;
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: jury.ideas.map((i, n) => ({
      ideaId: i.id,
      verdict: n % 2 ? ("winner" as const) : ("not-selected" as const),
      motivation: `Because of ${n}.`,
      was: "",
    })),
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => publishDecision(jury.manager, { challengeId })),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: ["decision.published"] });
  expect(await db.select().from(ideaStageChanges)).toHaveLength(6);
  expect(
    await db.select().from(activity).where(eq(activity.type, "decision.published")),
  ).toHaveLength(1);
});

// Without holdChallenge in either verb a motivation is changed after the idea has moved with the one before.
test("what is published is what was written: no words slip in between", async ({
  world: { db },
}) => {
  for (let round = 0; round < 10; round++) {
    const jury = await makeJury({ db }, { ideas: 4, phase: "decision" });
    const challengeId = jury.challenge.id;
    await writeDecisions(jury.manager, {
      challengeId,
      drafts: jury.ideas.map((i) => ({
        ideaId: i.id,
        verdict: "winner" as const,
        motivation: "First.",
        was: "",
      })),
    });
    const was = (await db.execute<{ v: string }>(sql`select md5('winner First.') as v`))[0]!.v;
    await Promise.allSettled([
      ...jury.ideas.map((i) =>
        writeDecisions(jury.manager, {
          challengeId,
          drafts: [{ ideaId: i.id, verdict: "winner", motivation: "Second.", was }],
        }),
      ),
      publishDecision(jury.manager, { challengeId }),
      ...jury.ideas.map((i) =>
        writeDecisions(jury.manager, {
          challengeId,
          drafts: [{ ideaId: i.id, verdict: "not-selected", motivation: "Third.", was }],
        }),
      ),
    ]);
    const pairs = await db
      .select({ said: ideaStageChanges.reason, written: decisions.motivation })
      .from(decisions)
      .innerJoin(ideaStageChanges, eq(ideaStageChanges.ideaId, decisions.ideaId))
      .where(eq(decisions.challengeId, challengeId));
    expect(pairs.filter((p) => p.said !== p.written)).toEqual([]);
    expect(pairs).toHaveLength(4);
  }
});

// Without the conditional update in move-idea both get through for some, and history has two rows.
test("two managers choosing the same forty ideas: one choice, whole", async ({ world: { db } }) => {
  const ctx = { db, actor: visitor };
  for (let round = 0; round < 5; round++) {
    const challenge = await makeChallenge(ctx, { phase: "selection" });
    const manager = await as(ctx, challenge.manager);
    const ids = await Promise.all(
      Array.from({ length: 40 }, async () => (await makeIdea(ctx, { challenge })).id),
    );
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? shortlistIdeas : passOverIdeas)(manager, {
          challengeId: challenge.id,
          ideaIds: n % 3 ? ids : [...ids].reverse(),
          reason: `Choice ${n}.`,
        }),
      ),
    );
    const stages = await db
      .selectDistinct({ stage: ideas.stage })
      .from(ideas)
      .where(eq(ideas.challengeId, challenge.id));
    const last = await db.execute<{
      reasons: number;
      rows: number;
    }>(sql`select count(distinct reason)::int as reasons, count(*)::int as rows from idea_stage_changes c
      join ideas i on i.id = c.idea_id where i.challenge_id = ${challenge.id} and c.to_stage = i.stage`);
    expect(stages).toHaveLength(1);
    expect(last[0]).toEqual({ reasons: 1, rows: 40 });
    const { refused } = tally(outcomes);
    expect(
      refused.filter((code) => code !== "idea.some-moved" && code !== "idea.changed-meanwhile"),
    ).toEqual([]);
  }
});
