import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { decisions, scorecards, scores } from "#db/schema/jury.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeJury, submitScores } from "#tests/make/jury.ts";
import { as } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const tally = (outcomes: PromiseSettledResult<unknown>[]) => {
  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? String(o.reason)] : [],
  );
  return { done: outcomes.length - refused.length, refused: [...new Set(refused)] };
};

test("writeScorecard: twenty jurors in parallel, all are saved and ranked", async ({
  world: { db },
}) => {
  const jury = await makeJury({ db }, { ideas: 3, jurors: 20 });
  for (const idea of jury.ideas) {
    const outcomes = await Promise.allSettled(
      jury.jurors.map((juror, n) => submitScores(jury, juror, idea, 1 + (n % 5), 3)),
    );
    expect(tally(outcomes)).toEqual({ done: 20, refused: [] });
  }
  const seen = await ranking(jury.manager, jury.challenge.id);
  expect(seen.ideas.map((i) => [i.reviews, i.mean])).toEqual(Array(3).fill([20, 3]));
});

// Fails without the unique index one_scorecard_a_juror and the upsert on it: there are duplicates.
test("writeScorecard: twenty parallel submits by one juror, one complete scorecard", async ({
  world: { db },
}) => {
  const jury = await makeJury({ db }, { ideas: 2, jurors: 1 });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      submitScores(jury, jury.jurors[0]!, jury.ideas[0]!, 1 + (n % 5), 1 + (n % 5)),
    ),
  );
  expect(tally(outcomes)).toEqual({ done: 20, refused: [] });
  expect(await db.select().from(scorecards)).toHaveLength(1);
  const given = await db.select({ value: scores.value }).from(scores);
  expect(given).toHaveLength(2);
  expect(given[0]).toEqual(given[1]);
});

// Fails without lockJuror: scores change after the juror could see the others'.
test("writeScorecard: a change parallel to the last scorecard, it is refused once all are final", async ({
  world: { db },
}) => {
  for (let round = 0; round < 5; round++) {
    const jury = await makeJury({ db }, { ideas: 11, jurors: 1 });
    const [juror] = jury.jurors;
    for (const idea of jury.ideas.slice(0, 10)) await submitScores(jury, juror!, idea, 1, 1);
    const last = jury.ideas[10]!;
    await Promise.allSettled([
      submitScores(jury, juror!, last, 1, 1),
      ...jury.ideas.slice(0, 10).map((idea) => submitScores(jury, juror!, idea, 5, 5)),
    ]);
    const rows = await db.execute<{ idea: string }>(
      sql`
        select idea_id as idea
        from activity
        where type = 'scorecard.submitted' and challenge_id = ${jury.challenge.id}
        order by id`,
    );
    expect([...rows].at(-1)!.idea).toBe(last.id); // nothing was recorded after it
  }
});

// Fails without lockChallenge and the conditional update in moveIdea: ideas win twice.
test("publishDecision: ten parallel publishes, one succeeds", async ({ world: { db } }) => {
  const jury = await makeJury({ db }, { ideas: 6, phase: "decision" });
  const challengeId = jury.challenge.id;
  await writeDecisions(jury.manager, {
    challengeId,
    drafts: jury.ideas.map((i, n) => ({
      ideaId: i.id,
      verdict: n % 2 ? ("winner" as const) : ("not-selected" as const),
      motivation: `Because of ${n}.`,
      version: "",
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

// Fails without lockChallenge in either verb: motivations change after the ideas have moved.
test("publishDecision: parallel draft changes, the published motivations are the saved ones", async ({
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
        version: "",
      })),
    });
    const version = (await db.execute<{ v: string }>(sql`select md5('winner First.') as v`))[0]!.v;
    await Promise.allSettled([
      ...jury.ideas.map((i) =>
        writeDecisions(jury.manager, {
          challengeId,
          drafts: [{ ideaId: i.id, verdict: "winner", motivation: "Second.", version }],
        }),
      ),
      publishDecision(jury.manager, { challengeId }),
      ...jury.ideas.map((i) =>
        writeDecisions(jury.manager, {
          challengeId,
          drafts: [{ ideaId: i.id, verdict: "not-selected", motivation: "Third.", version }],
        }),
      ),
    ]);
    const pairs = await db
      .select({ published: ideaStageChanges.reason, saved: decisions.motivation })
      .from(decisions)
      .innerJoin(ideaStageChanges, eq(ideaStageChanges.ideaId, decisions.ideaId))
      .where(eq(decisions.challengeId, challengeId));
    expect(pairs.filter(({ published, saved }) => published !== saved)).toEqual([]);
    expect(pairs).toHaveLength(4);
  }
});

// Fails without the conditional update in moveIdea: some ideas move twice.
test("shortlistIdeas and rejectIdeas: ten parallel choices of the same forty ideas, one succeeds completely", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  for (let round = 0; round < 5; round++) {
    const challenge = await makeChallenge(ctx, { phase: "selection" });
    const manager = await as(ctx, challenge.manager);
    const ids = await Promise.all(
      Array.from({ length: 40 }, async () => (await makeIdea(ctx, { challenge })).id),
    );
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? shortlistIdeas : rejectIdeas)(manager, {
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
    }>(sql`
      select count(distinct reason)::int as reasons, count(*)::int as rows
      from idea_stage_changes c
      join ideas i on i.id = c.idea_id
      where i.challenge_id = ${challenge.id} and c.to_stage = i.stage`);
    expect(stages).toHaveLength(1);
    expect(last[0]).toEqual({ reasons: 1, rows: 40 });
    const { refused } = tally(outcomes);
    expect(
      refused.filter((code) => code !== "idea.some-moved" && code !== "idea.changed-meanwhile"),
    ).toEqual([]);
  }
});
