import { sql } from "drizzle-orm";
import { expect, test } from "#tests/world.ts";

test("ctx: rows written by one test, gone in the next (writes)", async ({ ctx }) => {
  await ctx.db.execute(sql`create table left_behind (id int)`);
  expect(await ctx.db.execute(sql`select * from left_behind`)).toHaveLength(0);
});

test("ctx: rows written by one test, gone in the next (reads)", async ({ ctx }) => {
  const [found] = await ctx.db.execute(sql`select to_regclass('left_behind') as name`);
  expect(found!.name).toBeNull();
});

test("world: a database of its own, parallel writes commit", async ({ world }) => {
  await world.db.execute(sql`create table kept (id int)`);
  const counts = await Promise.all(
    Array.from({ length: 30 }, () =>
      world.db.execute(sql`insert into kept values (1) returning id`),
    ),
  );
  expect(counts).toHaveLength(30);
  expect(await world.db.execute(sql`select * from kept`)).toHaveLength(30);
});
