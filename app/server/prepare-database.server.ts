import type { Logger } from "pino";
import { type Embedded, startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import type { Settings } from "../config/settings.server.ts";

/** Addresses of the database: for requests, and past a pooler for everything else. */
export type DatabaseUrls = { url: string; directUrl: string };

/** Starts the embedded PostgreSQL server unless a database is given, and migrates. */
export async function prepareDatabase(
  settings: Settings,
  log: Logger,
): Promise<DatabaseUrls & { embedded: Embedded | null }> {
  const embedded = settings.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: settings.dataDir,
        onTrouble: (message) => log.warn(message),
      });
  const url = settings.databaseUrl ?? embedded!.url;
  const directUrl = settings.databaseDirectUrl ?? url;
  // Waits up to 30 s for a database that starts at the same time.
  await migrateDatabase(directUrl, { patience: 30, limitRole: !settings.databasePrepare });
  return { url, directUrl, embedded };
}
