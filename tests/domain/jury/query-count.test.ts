import type { Ctx } from "#app/domain/ctx.ts";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { myJuries } from "#app/domain/jury/my-juries.ts";
import { myReviews } from "#app/domain/jury/my-reviews.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { scorePage } from "#app/domain/jury/score-page.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { selectionPage } from "#app/domain/selection/selection-page.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeJury, submitScores } from "#tests/make/jury.ts";
import { as } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type Jury = Awaited<ReturnType<typeof makeJury>>;
const pages: Record<
  string,
  { queries: number; as: "manager" | "juror"; read: (ctx: Ctx, jury: Jury) => Promise<unknown> }
> = {
  desk: {
    queries: 3,
    as: "manager",
    read: (ctx, { challenge }) => selectionPage(ctx, challenge.id, "all"),
  },
  ranking: { queries: 6, as: "manager", read: (ctx, { challenge }) => ranking(ctx, challenge.id) },
  decision: {
    queries: 9,
    as: "manager",
    read: (ctx, { challenge }) => decisionPage(ctx, challenge.id),
  },
  reviews: { queries: 1, as: "juror", read: (ctx) => myJuries(ctx) },
  jury: { queries: 3, as: "juror", read: (ctx, { challenge }) => myReviews(ctx, challenge.id) },
  score: { queries: 8, as: "juror", read: (ctx, { ideas }) => scorePage(ctx, ideas[0]!.id) },
};

test.for(Object.entries(pages))(
  "%s: more ideas and jurors, the number of queries stays the same",
  async ([, page], { ctx }) => {
    const asked = [];
    for (const size of [
      { ideas: 1, jurors: 1 },
      { ideas: 6, jurors: 5 },
    ]) {
      const jury = await makeJury(ctx, size);
      for (const idea of jury.ideas.slice(0, -1))
        for (const juror of jury.jurors) await submitScores(jury, juror, idea, 3, 4);
      asked.push(
        await countQueries(page.as === "manager" ? jury.manager : jury.jurors[0]!, (who) =>
          page.read(who, jury),
        ),
      );
    }
    expect(asked).toEqual([page.queries, page.queries]);
  },
);

test("shortlistIdeas, rejectIdeas and publishDecision: one or sixty ideas, the number of queries stays the same", async ({
  ctx,
}) => {
  const [choices, decisions]: [number[], number[]] = [[], []];
  for (const ideaCount of [1, 60]) {
    const challenge = await makeChallenge(ctx, { phase: "selection" });
    const ids: string[] = [];
    for (let n = 0; n < ideaCount; n++) ids.push((await makeIdea(ctx, { challenge })).id);
    choices.push(
      await countQueries(await as(ctx, challenge.manager), (who) =>
        rejectIdeas(who, { challengeId: challenge.id, ideaIds: ids, reason: "Not now." }),
      ),
    );

    const jury = await makeJury(ctx, { ideas: ideaCount + 1, phase: "decision" });
    const drafts = jury.ideas.map((idea, n) => ({
      ideaId: idea.id,
      verdict: n ? ("not-selected" as const) : ("winner" as const),
      motivation: "Because.",
      version: "",
    }));
    await writeDecisions(jury.manager, { challengeId: jury.challenge.id, drafts });
    decisions.push(
      await countQueries(jury.manager, (who) =>
        publishDecision(who, { challengeId: jury.challenge.id }),
      ),
    );
  }
  expect([choices, decisions]).toEqual([
    [6, 6],
    [16, 16],
  ]);
});
