import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { rawClient } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { testDatabase } from "#tests/database.ts";

async function empty(): Promise<{ url: string; drop(): Promise<void> }> {
  const { server } = testDatabase();
  const name = `gs_migrate_${randomBytes(5).toString("hex")}`;
  const admin = rawClient(server);
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

test("ten instances that start together migrate once", async () => {
  const { url, drop } = await empty();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => migrateDatabase(url)));
  expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  const sql = rawClient(url);
  const [applied] =
    await sql`select count(*)::int as all, count(distinct hash)::int as different from drizzle.__drizzle_migrations`;
  expect(applied!.all).toBeGreaterThan(0);
  expect(applied!.all).toBe(applied!.different);
  expect(
    await sql`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  ).toHaveLength(0);
  await sql.end();
  await drop();
});

test("migrating what is up to date changes nothing", async () => {
  const { url, drop } = await empty();
  await migrateDatabase(url);
  const sql = rawClient(url);
  const before = await sql`select * from drizzle.__drizzle_migrations order by id`;
  await migrateDatabase(url);
  expect([...(await sql`select * from drizzle.__drizzle_migrations order by id`)]).toEqual([
    ...before,
  ]);
  await sql.end();
  await drop();
});

test("a database that is not there is waited for, then named, without its password", async () => {
  const began = performance.now();
  await expect(migrateDatabase("postgres://app:hunter2@127.0.0.1:1/ideas", 1)).rejects.toThrow(
    /^the database at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)$/,
  );
  expect(performance.now() - began).toBeGreaterThan(900);
});

test.skipIf(process.env.TEST_DATABASE_URL)("a wrong password is told at once", async () => {
  const url = new URL(testDatabase().server);
  url.password = "hunter2";
  await expect(migrateDatabase(url.href, 30)).rejects.toThrow(
    /refuses us: password authentication failed/,
  );
});
