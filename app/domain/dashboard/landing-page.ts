import { demoChoices } from "../auth/demo-choices.ts";
import type { Ctx } from "../ctx.ts";
import { outcomes } from "../implementation/outcome-page.ts";

/** The page for visitors: public outcomes of ideas and, in a demo, the people to sign in as. */
export async function landingPage(ctx: Ctx, demo: boolean) {
  const [published, people] = await Promise.all([outcomes(ctx), demo ? demoChoices(ctx) : null]);
  const realised = published.filter(({ stage }) => stage === "realised").slice(0, 3);
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

export type LandingPage = Awaited<ReturnType<typeof landingPage>>;
