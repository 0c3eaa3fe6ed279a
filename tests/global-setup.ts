import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URLs of the servers, one per worker, and the migrated database that test files copy. */
    databases: { servers: string[]; template: string };
  }
}

/**
 * Starts a temporary server per worker (nothing is flushed to disk), or uses TEST_DATABASE_URL, and
 * creates a migrated template on each. Workers do not share a server, because a transaction that is
 * open in one test delays the delivery of activity in another (pg_snapshot_xmin is per server).
 */
export default async function setUp(project: TestProject) {
  const externalUrl = process.env.TEST_DATABASE_URL;
  const template = `gs_template_${process.pid}`;
  const workers = externalUrl ? 1 : project.config.maxWorkers;
  const started = await Promise.all(
    Array.from({ length: workers }, () => prepare(externalUrl, template)),
  );
  project.provide("databases", { servers: started.map(({ url }) => url), template });
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

async function prepare(externalUrl: string | undefined, template: string) {
  const dataDir = externalUrl ? null : mkdtempSync(join(tmpdir(), "groundswell-test-"));
  if (dataDir) chmodSync(dataDir, 0o711);
  const embedded = dataDir
    ? await startEmbedded({
        dataDir,
        flags: [
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "max_connections=300",
        ],
      })
    : null;
  const url = externalUrl ?? embedded!.url;
  const admin = rawClient(url);
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(onServer(url, template));
  const stop = async () => {
    if (externalUrl) {
      const databases = await admin<{ datname: string }[]>`
        select datname
        from pg_database
        where datname like ${`${template}_%`} or datname = ${template}
      `;
      for (const { datname } of databases)
        await admin.unsafe(`drop database if exists ${datname} with (force)`);
    }
    await admin.end();
    await embedded?.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, stop };
}

export function onServer(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
