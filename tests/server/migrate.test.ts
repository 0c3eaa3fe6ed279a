import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, rawClient } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { testDatabase } from "#tests/database.ts";

async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
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

test("migrateDatabase: ten instances at once, migrate once", async () => {
  const { url, drop } = await emptyDatabase();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => migrateDatabase(url)));
  expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  const client = rawClient(url);
  const [applied] = await client`
      select count(*)::int as all, count(distinct hash)::int as different
      from drizzle.__drizzle_migrations
    `;
  expect(applied!.all).toBeGreaterThan(0);
  expect(applied!.all).toBe(applied!.different);
  expect(
    await client`
      select 1
      from pg_locks
      where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())
    `,
  ).toHaveLength(0);
  await client.end();
  await drop();
});

test("migrateDatabase: an up-to-date database, changes nothing and applies no functions again", async () => {
  const { url, drop } = await emptyDatabase();
  await migrateDatabase(url);
  const client = rawClient(url);
  const applied = async () => [
    ...(await client`select id, hash, created_at from drizzle.__drizzle_migrations order by id`),
    ...(await client`select hash, applied_at from drizzle.applied_functions`),
  ];
  const before = await applied();
  await migrateDatabase(url);
  expect(await applied()).toEqual(before);
  await client.end();
  await drop();
});

test("migrateDatabase: functions of another release, are replaced by those of this one", async () => {
  const { url, drop } = await emptyDatabase();
  await migrateDatabase(url);
  const client = rawClient(url);
  await client`update drizzle.applied_functions set hash = 'another release'`;
  await client`create or replace function is_idea_unanswered(stage idea_stage, answers integer)
    returns boolean language sql immutable parallel safe as 'select null::boolean'`;
  await migrateDatabase(url);
  expect(await client`select is_idea_unanswered('open', 0) as open`).toEqual([{ open: true }]);
  expect(await client`select from drizzle.applied_functions`).toHaveLength(1);
  await client.end();
  await drop();
});

test("migrateDatabase: no database, waits and then names it without its password", async () => {
  const startedAt = performance.now();
  await expect(
    migrateDatabase("postgres://app:hunter2@127.0.0.1:1/ideas", { patience: 1 }),
  ).rejects.toThrow(/^the database at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)$/);
  expect(performance.now() - startedAt).toBeGreaterThan(900);
});

test.skipIf(process.env.TEST_DATABASE_URL)(
  "migrateDatabase: a wrong password, refused at once",
  async () => {
    const url = new URL(testDatabase().server);
    url.password = "hunter2";
    await expect(migrateDatabase(url.href, { patience: 30 })).rejects.toThrow(
      /refuses us: password authentication failed/,
    );
  },
);

test("migrateDatabase: behind a pooler, the limits of requests hold for the role", async () => {
  const { url, drop } = await emptyDatabase();
  await migrateDatabase(url, { limitRole: true });
  const limits = sql`select current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle`;
  const pooled = connect(url, { max: 1, prepare: false, limited: true });
  const direct = connect(url, { max: 1 });
  expect([...(await pooled.execute(limits))]).toEqual([
    { statement: "15s", lock: "8s", idle: "30s" },
  ]);
  expect([...(await direct.execute(limits))]).toEqual([{ statement: "0", lock: "0", idle: "0" }]);
  await pooled.end();
  await direct.end();
  await drop();
});

test("migrateDatabase: a database of release 0.1, is refused with what to do", async () => {
  const { url, drop } = await emptyDatabase();
  const client = rawClient(url);
  await client`create table letters (id text primary key)`;
  await client.end();
  await expect(migrateDatabase(url)).rejects.toThrow(/Export a package with that release/);
  await drop();
});
