import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the servers, one for each worker, and the name of the migrated database that every test file gets a copy of. */
    databases: { servers: string[]; template: string };
  }
}

/**
 * A throw-away server for each worker (nothing is flushed to disk), or the one at TEST_DATABASE_URL; and on each a migrated template.
 * Workers do not share a server: a transaction left open in one test holds back what is delivered in another (pg_snapshot_xmin is of the whole server).
 */
export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const template = `gs_template_${process.pid}`;
  const workers = given ? 1 : project.config.maxWorkers;
  const started = await Promise.all(
    Array.from({ length: workers }, () => prepare(given, template)),
  );
  project.provide("databases", { servers: started.map(({ url }) => url), template });
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

async function prepare(given: string | undefined, template: string) {
  const dataDir = given ? null : mkdtempSync(join(tmpdir(), "groundswell-test-"));
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
  const url = given ?? embedded!.url;
  const admin = rawClient(url);
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(onServer(url, template));
  const stop = async () => {
    if (given) {
      const left = await admin<
        { datname: string }[]
      >`select datname from pg_database where datname like ${`${template}_%`} or datname = ${template}`;
      for (const { datname } of left)
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
