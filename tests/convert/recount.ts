// node --import tsx tests/convert/recount.ts [set …]
// Imports the real data sets into temporary databases and prints every difference.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, rawClient } from "#db/client.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { recounts } from "./recounts.ts";
import { hasSet } from "./source.ts";

const dataDir = mkdtempSync(join(tmpdir(), "groundswell-recount-"));
const server = await startEmbedded({
  dataDir,
  flags: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB"],
});
const admin = rawClient(server.url);
const table: object[] = [];
try {
  for (const [set, recount] of Object.entries(recounts)) {
    if (process.argv.length > 2 && !process.argv.includes(set)) continue;
    if (!hasSet(set)) {
      console.log(`${set}: not on this machine, skipped`);
      continue;
    }
    const name = `recount_${table.length}`;
    await admin.unsafe(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await migrateDatabase(url.href);
    const db = connect(url.href, { max: 2 });
    const startedAt = performance.now();
    for (const { what, compared, different, examples } of await recount(db)) {
      table.push({
        set,
        what,
        compared,
        different,
        "% equal": (100 * (1 - different / compared)).toFixed(2),
        seconds: ((performance.now() - startedAt) / 1000).toFixed(1),
      });
      for (const example of examples) console.log(`  ${set}: ${example}`);
    }
    await db.end();
  }
  console.table(table);
} finally {
  await admin.end();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
