// npm run import -- <folder or zip>

import { SettingsError } from "#app/config/settings.server.ts";
import { operator } from "#app/domain/actor.ts";
import { PackageRefused } from "#app/domain/exchange/import-errors.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { PackageUnreadable, readPackage } from "#app/gateways/package-reader.server.ts";
import { openDatabase } from "./open-database.ts";

const path = process.argv[2];
const codes = { usage: 64, refused: 65, unreadable: 66, fault: 70, settings: 78 }; // as in sysexits.h

function explain(error: unknown): number {
  if (error instanceof PackageRefused) {
    for (const { file, line, column, problem } of error.complaints)
      console.error(
        [...(line ? [`${file}.jsonl:${line}`] : []), ...(column ? [column] : []), problem].join(
          ": ",
        ),
      );
    console.error(`${error.cut ? "There may be more. " : ""}Nothing was imported.`);
    return codes.refused;
  }
  const { name, message } = error as Error;
  if (error instanceof PackageUnreadable) console.error(`${message}\nNothing was imported.`);
  else if (error instanceof SettingsError) console.error(message);
  else console.error(`Could not import, and nothing was: ${reason(error) ?? (message || name)}`);
  return error instanceof PackageUnreadable
    ? codes.unreadable
    : error instanceof SettingsError
      ? codes.settings
      : codes.fault;
}

/** What the database said; the query and what was in it stay out of sight. */
const reason = (error: unknown) => ((error as Error).cause as Error | undefined)?.message;

async function run(path: string): Promise<number> {
  const began = performance.now();
  const database = await openDatabase(process.env);
  try {
    const summary = await importPackage({ db: database.db, actor: operator }, readPackage(path));
    console.table(
      Object.fromEntries(
        summary.map(({ file, rows, added, changed }) => [
          file,
          { rows, new: added, changed, "as it was": rows - added - changed },
        ]),
      ),
    );
    console.log(`Imported in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    return 0;
  } finally {
    await database.close();
  }
}

if (path === undefined || process.argv.length > 3) {
  console.error("Usage: npm run import -- <folder or zip>");
  process.exitCode = codes.usage;
} else {
  process.exitCode = await run(path).catch(explain);
}
