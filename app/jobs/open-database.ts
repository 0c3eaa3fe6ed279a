import { readSettings } from "#app/config/settings.server.ts";
import { connect, type Pool } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

/**
 * The database a command on this machine works on: the one in the settings, or the embedded one of DATA_DIR, also while
 * the server runs. Up to date with this release. @throws SettingsError
 */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
): Promise<{ db: Pool; close(): Promise<void> }> {
  const settings = readSettings(env);
  const embedded = settings.databaseUrl ? null : await startEmbedded({ dataDir: settings.dataDir });
  const url = settings.databaseUrl ?? embedded!.url;
  await migrateDatabase(settings.databaseDirectUrl ?? url);
  const db = connect(url, { max: 2, prepare: settings.databasePrepare });
  return {
    db,
    async close() {
      await db.end();
      if (embedded && !embedded.attached) await embedded.stop();
    },
  };
}
