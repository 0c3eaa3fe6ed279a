// npm run export -- <folder or zip>
import { operator } from "#app/domain/actor.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { writePackage } from "#app/gateways/package-writer.server.ts";
import { openDatabase } from "./open-database.ts";

const target = process.argv[2];

async function runExport(path: string): Promise<void> {
  const writer = await writePackage(path);
  const database = await openDatabase(process.env).catch(async (error) => {
    await writer.discard();
    throw error;
  });
  try {
    await exportPackage({ db: database.db, actor: operator }, (file, lines) =>
      writer.write(file, lines),
    );
    await writer.close();
    console.log(`Exported to ${path}.`);
  } catch (error) {
    await writer.discard();
    throw error;
  } finally {
    await database.close();
  }
}

if (target === undefined || process.argv.length > 3) {
  console.error("Usage: npm run export -- <new folder, or a name ending in .zip>");
  process.exitCode = 64;
} else {
  await runExport(target).catch((error: Error) => {
    console.error(`Could not export: ${error.message}`);
    process.exitCode = 70;
  });
}
