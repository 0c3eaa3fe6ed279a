import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { submitScores } from "#tests/make/jury.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeRun(ctx: Ctx, phase: ChallengePhase, skips: readonly ChallengePhase[] = []) {
  const challenge = await makeChallenge(ctx, { phase, skips });
  const criteria = await makeCriteria(ctx, challenge, [1]);
  const person = await makePerson(ctx);
  await makeMember(ctx, challenge, person, "juror");
  const made = [];
  for (let n = 1; n <= 3; n++) made.push(await makeIdea(ctx, { challenge, title: `Idea ${n}` }));
  const manager = await as(ctx, challenge.manager);
  return {
    challengeId: challenge.id,
    criteria,
    made,
    manager,
    juror: await as(ctx, person),
    begin: (next: ChallengePhase) =>
      beginPhase(manager, { challengeId: challenge.id, phase: next }),
    stages: async () =>
      (
        await ctx.db
          .select({ stage: ideas.stage })
          .from(ideas)
          .where(eq(ideas.challengeId, challenge.id))
          .orderBy(asc(ideas.title))
      ).map((i) => i.stage),
    decide: async () => {
      const { ideas: list } = await decisionPage(manager, challenge.id);
      const drafts = list.map(({ id, title }) => ({
        ideaId: id,
        verdict: title === "Idea 1" ? ("winner" as const) : ("not-selected" as const),
        motivation: `About ${title}.`,
        version: "",
      }));
      await writeDecisions(manager, { challengeId: challenge.id, drafts });
      await publishDecision(manager, { challengeId: challenge.id });
    },
  };
}

test("phases: selection, jury and decision, every idea ends with a result", async ({ ctx }) => {
  const run = await makeRun(ctx, "selection");
  const [a, b, c] = run.made.map((i) => i.id);
  await expect(run.begin("jury")).rejects.toMatchObject({ code: "challenge.ideas-unanswered" });
  await shortlistIdeas(run.manager, {
    challengeId: run.challengeId,
    ideaIds: [a!, b!],
    reason: "Quick to try.",
  });
  await rejectIdeas(run.manager, {
    challengeId: run.challengeId,
    ideaIds: [c!],
    reason: "Done before.",
  });
  await run.begin("jury");
  expect(await run.stages()).toEqual(["in-review", "in-review", "not-selected"]);
  for (const idea of run.made.slice(0, 2)) await submitScores(run, run.juror, idea, 4);
  await run.begin("decision");
  await expect(run.begin("implementation")).rejects.toMatchObject({
    code: "challenge.ideas-undecided",
  });
  await run.decide();
  expect(await run.stages()).toEqual(["winner", "not-selected", "not-selected"]);
  await run.begin("implementation");
});

test("phases: without selection or jury, all ideas go on to the next phase", async ({ ctx }) => {
  const judged = await makeRun(ctx, "ideation", ["refinement", "selection"]);
  await judged.begin("jury");
  expect(await judged.stages()).toEqual(["in-review", "in-review", "in-review"]);

  const chosen = await makeRun(ctx, "selection", ["jury"]);
  await shortlistIdeas(chosen.manager, {
    challengeId: chosen.challengeId,
    ideaIds: chosen.made.map((i) => i.id),
    reason: "All three.",
  });
  await chosen.begin("decision");
  await chosen.decide();
  expect(await chosen.stages()).toEqual(["winner", "not-selected", "not-selected"]);

  const plain = await makeRun(ctx, "ideation", ["refinement", "selection", "jury"]);
  await plain.begin("decision");
  await plain.decide();
  expect(await plain.stages()).toEqual(["winner", "not-selected", "not-selected"]);
  await plain.begin("implementation");
});
