import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { noLimits, requestLimits } from "./client.server.ts";

const migrationsFolder = join("db", "migrations");
const functionsFolder = join("db", "functions");
const lockNumber = 726_001; // any number, as long as every instance uses the same

/**
 * Brings the tables, then the functions, triggers and views to this release. Uses a connection of
 * its own, straight to the server (not through a pooler in transaction mode), with an advisory lock,
 * so that instances that start together take turns. Waits up to `patience` seconds for a server that
 * is not there yet. `limitRole`: behind a pooler, which takes no settings from its clients, the
 * limits of requests hold for the role.
 */
export async function migrateDatabase(
  url: string,
  { patience = 0, limitRole = false }: { patience?: number; limitRole?: boolean } = {},
): Promise<void> {
  await waitForServer(url, patience);
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "groundswell migrations", ...noLimits },
  });
  try {
    await sql`select pg_advisory_lock(${lockNumber})`;
    await refuseEarlierRelease(sql);
    await migrate(drizzle(sql), { migrationsFolder });
    await applyFunctions(sql);
    if (limitRole) await setRoleLimits(sql);
  } finally {
    await sql.end({ timeout: 5 }); // closing the connection gives the lock back
  }
}

// Release 0.1 had other names for its tables; its migrations were squashed when they were renamed.
async function refuseEarlierRelease(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`select to_regclass('public.letters') is not null as "isEarlier"`;
  if (!row?.isEarlier) return;
  throw new Error(
    "This database was made by release 0.1 and cannot be upgraded. Export a package with that " +
      "release, start this one with another DATA_DIR or DATABASE_URL, and import the package.",
  );
}

/**
 * Runs every file in db/functions, in the order of their names, in one transaction. They only hold
 * statements that can be repeated (create or replace). Skipped when neither they nor the list of
 * migrations changed since the last time; a migration may have dropped what they create.
 */
async function applyFunctions(sql: postgres.Sql): Promise<void> {
  const files = readdirSync(functionsFolder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(functionsFolder, name), "utf8"));
  const journal = readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8");
  const hash = createHash("sha256")
    .update([journal, ...files].join("\0"))
    .digest("hex");
  await sql.begin(async (tx) => {
    await tx`create table if not exists drizzle.applied_functions
      (hash text not null, applied_at timestamptz not null default now())`;
    const [applied] = await tx`select from drizzle.applied_functions where hash = ${hash}`;
    if (applied) return;
    for (const file of files) await tx.unsafe(file);
    await tx`delete from drizzle.applied_functions`;
    await tx`insert into drizzle.applied_functions (hash) values (${hash})`;
  });
}

// A role may change its own settings. Where it may not, requests behind the pooler have no limits.
async function setRoleLimits(sql: postgres.Sql): Promise<void> {
  const [{ role, name }] = (await sql`
    select quote_ident(current_user) as role, quote_ident(current_database()) as name`) as unknown as [
    { role: string; name: string },
  ];
  for (const [setting, value] of Object.entries(requestLimits)) {
    await sql
      .unsafe(`alter role ${role} in database ${name} set ${setting} = ${value}`)
      .catch((error: { code?: string }) => {
        if (error.code !== insufficientPrivilege) throw error;
      });
  }
}

const insufficientPrivilege = "42501";
const temporaryErrors = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECT_TIMEOUT|57P03)$/;

async function waitForServer(url: string, patience: number): Promise<void> {
  for (const end = Date.now() + patience * 1000; ; ) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      return void (await sql`select 1`);
    } catch (error) {
      const { code = "", message } = error as { code?: string; message: string };
      const { host } = new URL(url);
      if (!temporaryErrors.test(code))
        throw new Error(`the database at ${host} refuses us: ${message}`);
      if (Date.now() > end) throw new Error(`the database at ${host} does not answer (${code})`);
      await sleep(500);
    } finally {
      await sql.end({ timeout: 0 }).catch(() => {});
    }
  }
}
