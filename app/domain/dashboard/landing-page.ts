import { demoChoices } from "../auth/demo-choices.ts";
import type { Ctx } from "../ctx.ts";
import { outcomes } from "../implementation/outcome-page.ts";

/** What somebody who has not signed in finds: what became of ideas, where that is for everybody, and in a demo who they can be. */
export async function frontPage(ctx: Ctx, demo: boolean) {
  const [told, people] = await Promise.all([outcomes(ctx), demo ? demoChoices(ctx) : null]);
  const realised = told.filter(({ stage }) => stage === "realised").slice(0, 3);
  return {
    people,
    outcomes: realised.map(
      ({ id, title, question, stage, outcome, lesson, realisedOutcome, outcomeUnit, helpers }) => ({
        id,
        title,
        question,
        stage,
        outcome,
        lesson,
        realisedOutcome,
        outcomeUnit,
        helpers,
      }),
    ),
  };
}

export type FrontPage = Awaited<ReturnType<typeof frontPage>>;
