import { sql } from "drizzle-orm";
import { seedDemo } from "#app/demo/seed-demo.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { invariants } from "#db/invariants.ts";
import { locales } from "#db/locales.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

test("seedDemo: a challenge in each state, and every invariant holds", async ({ ctx }) => {
  await seedDemo(ctx.db);
  const phases = await ctx.db.execute(
    sql`
      select id, challenge_phase_at(id, clock_timestamp())::text as phase, audience::text
      from challenges
      order by created_at
    `,
  );
  expect(phases.map((row) => [row.phase, row.audience])).toEqual([
    ["closed", "everybody"],
    ["implementation", "everybody"],
    ["jury", "everybody"],
    ["ideation", "everybody"],
    ["ideation", "invited"],
    ["draft", "groups"],
  ]);
  for (const [invariant, query] of Object.entries(invariants))
    expect([invariant, ...(await ctx.db.execute(sql.raw(query)))]).toEqual([invariant]);
});

test("seedDemo: with storage, the organisation has a light and a dark logo", async ({ ctx }) => {
  await seedDemo(ctx.db, makeStorage());
  const { name, logo, darkLogo, welcome } = await organisationNow(ctx.db);
  expect(name).toBe("Noorderhaven");
  expect(logo!.width).toBeGreaterThan(logo!.height);
  expect(darkLogo!.id).not.toBe(logo!.id);
  expect(Object.keys(welcome).sort()).toEqual([...locales].sort());
});

test("seedDemo: everyone a visitor can sign in as has notifications", async ({ world }) => {
  await seedDemo(world.db);
  await deliverActivity(world.db);
  const notified = await world.db.execute<{ id: string }>(
    sql`
      select distinct person_id as id
      from notifications
      where person_id like 'person_demo_%'
      order by 1
    `,
  );
  expect(notified.map(({ id }) => id)).toEqual([
    "person_demo_admin",
    "person_demo_employee",
    "person_demo_juror",
    "person_demo_manager",
    "person_demo_moderator",
    "person_demo_sponsor",
  ]);
  const [waiting] = await world.db.execute(
    sql`
      select count(*)::int as n
      from ideas i
      join idea_stats s on s.idea_id = i.id
      where i.stage = 'open' and s.answers = 0
    `,
  );
  expect(waiting!.n).toBeGreaterThan(5);
});

test("seedDemo: run twice, fills the database once", async ({ ctx }) => {
  await seedDemo(ctx.db);
  const counts = sql`
    select count(*)::int as n, (select count(*)::int from activity) as events
    from ideas
  `;
  const before = await ctx.db.execute(counts);
  await seedDemo(ctx.db);
  expect([...(await ctx.db.execute(counts))]).toEqual([...before]);
});
