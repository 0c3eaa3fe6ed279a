import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server, and the name of the migrated database that every test file gets a copy of. */
    database: { server: string; template: string };
  }
}

/** One throw-away server a run (nothing is flushed to disk), or the one at TEST_DATABASE_URL; and one migrated template. */
export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const dataDir = given ? null : mkdtempSync(join(tmpdir(), "groundswell-test-"));
  if (dataDir) chmodSync(dataDir, 0o711);
  const embedded = dataDir
    ? await startEmbedded({ dataDir, flags: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"] })
    : null;
  const server = given ?? embedded!.url;
  const template = `gs_template_${process.pid}`;
  const admin = rawClient(server);
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(onServer(server, template));
  project.provide("database", { server, template });

  return async () => {
    if (given) {
      const left = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`gs_test_${process.pid}_%`} or datname = ${template}`;
      for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    }
    await admin.end();
    await embedded?.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
}

export function onServer(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
