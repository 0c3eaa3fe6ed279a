import { type PackageRows, packageFiles } from "#app/domain/exchange/package-format.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";

/** Rows in memory as the source of an import. */
export async function* packageSource(rows: PackageRows): PackageSource {
  for (const file of packageFiles) if (rows[file]) yield { file, lines: rows[file] };
}

export const at = "2026-03-02T09:00:00.000000Z";
