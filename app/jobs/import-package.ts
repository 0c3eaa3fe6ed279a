// npm run import -- <folder or zip>

import { SettingsError } from "#app/config/settings.server.ts";
import { operator } from "#app/domain/actor.ts";
import { type ImportError, PackageRefused } from "#app/domain/exchange/import-errors.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { PackageUnreadable, readPackage } from "#app/gateways/package-reader.server.ts";
import { openDatabase } from "./open-database.ts";

const source = process.argv[2];
// As in sysexits.h.
const exitCodes = { usage: 64, refused: 65, unreadable: 66, unexpected: 70, settings: 78 };

/** Explains the error on stderr and returns the exit code for it. */
function reportError(error: unknown): number {
  if (error instanceof PackageRefused) {
    for (const importError of error.errors) console.error(formatImportError(importError));
    console.error(`${error.truncated ? "There may be more. " : ""}Nothing was imported.`);
    return exitCodes.refused;
  }
  const { name, message } = error as Error;
  if (error instanceof PackageUnreadable) {
    console.error(`${message}\nNothing was imported.`);
    return exitCodes.unreadable;
  }
  if (error instanceof SettingsError) {
    console.error(message);
    return exitCodes.settings;
  }
  console.error(
    `Could not import, and nothing was: ${databaseMessage(error) ?? (message || name)}`,
  );
  return exitCodes.unexpected;
}

function formatImportError({ file, line, column, problem }: ImportError): string {
  const position = line ? [`${file}.jsonl:${line}`] : [];
  return [...position, ...(column ? [column] : []), problem].join(": ");
}

/** The database's own message, without the query and its parameters. */
const databaseMessage = (error: unknown) => ((error as Error).cause as Error | undefined)?.message;

async function runImport(path: string): Promise<number> {
  const startedAt = performance.now();
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
    console.log(`Imported in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
    return 0;
  } finally {
    await database.close();
  }
}

if (source === undefined || process.argv.length > 3) {
  console.error("Usage: npm run import -- <folder or zip>");
  process.exitCode = exitCodes.usage;
} else {
  process.exitCode = await runImport(source).catch(reportError);
}
