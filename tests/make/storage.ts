import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderStorage } from "#app/gateways/storage.server.ts";

/** A storage in a new temporary folder. */
export function makeStorage() {
  const root = mkdtempSync(join(tmpdir(), "groundswell-files-"));
  return Object.assign(folderStorage(root), { root });
}
