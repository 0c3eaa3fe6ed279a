import { eq, sql } from "drizzle-orm";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { expect, test } from "#tests/world.ts";

test("once announced, the clock opens and closes ideation; jury waits for the manager", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "announced", skips: ["refinement"] });
  const phase = async () => (await loadChallenge(ctx, challenge.id)).phase;
  const start = (of: "ideation" | "selection" | "jury") =>
    ctx.db
      .update(challengeSchedule)
      .set({ startsAt: sql`now() - interval '1 second'` })
      .where(
        sql`${eq(challengeSchedule.challengeId, challenge.id)} and ${eq(challengeSchedule.phase, of)}`,
      );

  expect(await phase()).toBe("announced");
  await start("ideation");
  expect(await phase()).toBe("ideation");
  await start("selection");
  expect(await phase()).toBe("selection");
  await start("jury");
  expect(await phase()).toBe("selection");
});

test("nothing begins by itself before the announcement", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "draft" });
  await ctx.db
    .update(challengeSchedule)
    .set({ startsAt: sql`now() - interval '1 day'` })
    .where(eq(challengeSchedule.challengeId, challenge.id));
  expect((await loadChallenge(ctx, challenge.id)).phase).toBe("draft");
});
