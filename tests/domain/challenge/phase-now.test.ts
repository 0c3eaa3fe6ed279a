import { and, eq, sql } from "drizzle-orm";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { expect, test } from "#tests/world.ts";

test("currentPhase: ideation and selection start by the clock, jury by the manager", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "announced", skips: ["refinement"] });
  const phase = async () => (await loadChallenge(ctx, challenge.id)).phase;
  const start = (startedPhase: "ideation" | "selection" | "jury") =>
    ctx.db
      .update(challengeSchedule)
      .set({ startsAt: sql`now() - interval '1 second'` })
      .where(
        and(
          eq(challengeSchedule.challengeId, challenge.id),
          eq(challengeSchedule.phase, startedPhase),
        ),
      );

  expect(await phase()).toBe("announced");
  await start("ideation");
  expect(await phase()).toBe("ideation");
  await start("selection");
  expect(await phase()).toBe("selection");
  await start("jury");
  expect(await phase()).toBe("selection");
});

test("currentPhase: draft, no phase starts by the clock", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "draft" });
  await ctx.db
    .update(challengeSchedule)
    .set({ startsAt: sql`now() - interval '1 day'` })
    .where(eq(challengeSchedule.challengeId, challenge.id));
  expect((await loadChallenge(ctx, challenge.id)).phase).toBe("draft");
});
