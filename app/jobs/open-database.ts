import { readSettings } from "#app/config/settings.server.ts";
import { connect, type Pool } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

/**
 * Opens the database for a command-line job: the one in the settings, or the embedded one in
 * DATA_DIR (also while the server runs). Migrates it to this release first.
 * @throws SettingsError
 */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
): Promise<{ db: Pool; close(): Promise<void> }> {
  const settings = readSettings(env);
  const embedded = settings.databaseUrl ? null : await startEmbedded({ dataDir: settings.dataDir });
  const url = settings.databaseUrl ?? embedded!.url;
  const directUrl = settings.databaseDirectUrl ?? url;
  await migrateDatabase(directUrl);
  const db = connect(directUrl, { max: 2 });
  return {
    db,
    async close() {
      await db.end();
      if (embedded && !embedded.attached) await embedded.stop();
    },
  };
}
