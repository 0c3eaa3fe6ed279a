import { sql } from "drizzle-orm";
import { invariants } from "#db/invariants.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { expect, test } from "#tests/world.ts";

test("the demo is believable: one challenge in each state, and every fact that must hold holds", async ({ ctx }) => {
  await seedDemo(ctx.db);
  const phases = await ctx.db.execute(sql`select id, challenge_phase_at(id, clock_timestamp())::text as phase, audience::text from challenges order by created_at`);
  expect(phases.map((row) => [row.phase, row.audience])).toEqual([
    ["closed", "everybody"], ["implementation", "everybody"], ["jury", "everybody"], ["ideation", "everybody"], ["ideation", "invited"], ["draft", "groups"],
  ]);
  for (const [fact, query] of Object.entries(invariants)) expect([fact, ...(await ctx.db.execute(sql.raw(query)))]).toEqual([fact]);
});

test("the demo is filled in once", async ({ ctx }) => {
  await seedDemo(ctx.db);
  const before = await ctx.db.execute(sql`select count(*)::int as n, (select count(*)::int from activity) as events from ideas`);
  await seedDemo(ctx.db);
  expect([...(await ctx.db.execute(sql`select count(*)::int as n, (select count(*)::int from activity) as events from ideas`))]).toEqual([...before]);
});
