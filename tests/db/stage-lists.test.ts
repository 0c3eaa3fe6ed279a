import { sql } from "drizzle-orm";
import { answerRules, clockPhases, phaseActions } from "#app/domain/funnel/challenge-phases.ts";
import { ideaMoves, ideaStepStages } from "#app/domain/funnel/idea-moves.ts";
import { type ChallengePhase, challengePhases, ideaStages } from "#db/enums.ts";
import { invariants } from "#db/invariants.ts";
import { ideaFingerprints } from "#db/schema/similarity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { expect, test } from "#tests/world.ts";

// The lists of stages and phases that SQL repeats, against the tables of the funnel.
const undecided = [...ideaMoves.win.from].sort();
const won = [...ideaStepStages.won, ...["stopped"]].sort();
const posted = [...ideaStepStages.posted].sort();

const stagesIn = (definition: string) =>
  [...definition.matchAll(/stage (?:=|<>) (?:ANY|ALL) \(ARRAY\[([^\]]*)\]/g)].map(([, list]) =>
    [...list!.matchAll(/'([^']*)'::idea_stage/g)].map(([, stage]) => stage!).sort(),
  );

test("funnel: the stages that can still win, are those that must be decided before the implementation", () => {
  expect(answerRules.find(({ phase }) => phase === "implementation")!.stages.toSorted()).toEqual(
    undecided,
  );
});

test("is_idea_unanswered: every stage, is true in those that are undecided", async ({ ctx }) => {
  const rows = await ctx.db.execute<{ stage: string }>(sql`
    select stage
    from unnest(enum_range(null::idea_stage)) stage
    where is_idea_unanswered(stage, 0)`);
  expect(rows.map(({ stage }) => stage).sort()).toEqual(undecided);
});

test("due_answers: its stages are undecided, its phases run from submission to decision", async ({
  ctx,
}) => {
  const [view] = await ctx.db.execute<{ definition: string }>(
    sql`select pg_get_viewdef('due_answers'::regclass) as definition`,
  );
  expect(stagesIn(view!.definition)).toEqual([undecided, undecided]);
  const bounds = [...view!.definition.matchAll(/(>=|<=) '([a-z]+)'::challenge_phase/g)].map(
    ([, , phase]) => phase,
  );
  const first = phaseActions["idea.submit"][0];
  const last = phaseActions["decision.publish"][0];
  expect(bounds).toEqual([first, last, first, last]);
});

test("idea_stage_changes_won: its stages, are those of ideas that won", async ({ ctx }) => {
  const [index] = await ctx.db.execute<{ definition: string }>(sql`
    select indexdef as definition
    from pg_indexes
    where indexname = 'idea_stage_changes_won'`);
  expect(stagesIn(index!.definition)).toEqual([won]);
});

test("partial indexes of ideas: their stages, cover what is read through them", async ({ ctx }) => {
  const indexes = await ctx.db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition
    from pg_indexes
    where tablename = 'ideas' and indexdef like '%stage%ARRAY%'`);
  const lists = new Map(indexes.map(({ name, definition }) => [name, stagesIn(definition)[0]!]));
  expect([...lists.keys()].sort()).toEqual(["ideas_answer_due", "ideas_by_theme"]);
  expect(lists.get("ideas_answer_due")).toEqual(undecided);
  expect(posted.filter((stage) => lists.get("ideas_by_theme")!.includes(stage))).toEqual([]);
});

test("update_idea_fingerprints: an idea in each stage, has fingerprints while it is listed", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const made = new Map<string, string>();
  for (const stage of ideaStages) made.set((await makeIdea(ctx, { challenge, stage })).id, stage);
  const rows = await ctx.db.select({ ideaId: ideaFingerprints.ideaId }).from(ideaFingerprints);
  expect(rows.map(({ ideaId }) => made.get(ideaId)).sort()).toEqual(posted);
});

test("challenge_phase_at: the phases that start by their date, are announced and the clock phases", async ({
  ctx,
}) => {
  const [{ source }] = (await ctx.db.execute<{ source: string }>(
    sql`select prosrc as source from pg_proc where proname = 'challenge_phase_at'`,
  )) as unknown as [{ source: string }];
  const [, first, last] = source.match(/phase between '(\w+)' and '(\w+)'/)!;
  const from = challengePhases.indexOf(first as ChallengePhase);
  const to = challengePhases.indexOf(last as ChallengePhase);
  expect(challengePhases.slice(from, to + 1)).toEqual(["announced", ...clockPhases]);
});

test("invariants: the stages of winners, are those of the funnel", () => {
  const lists = Object.values(invariants).flatMap((query) =>
    [...query.matchAll(/stage (?:not )?in \(([^)]*)\)/g)].map(([, list]) =>
      [...list!.matchAll(/'([^']*)'/g)].map(([, stage]) => stage!).sort(),
    ),
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect(list).toEqual(won);
});
