import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage } from "#app/domain/file/storage.ts";
import { storageKey } from "#app/std/storage-key.ts";
import { type Bucket, bucketStorage } from "./bucket-storage.server.ts";

const unfinishedFolder = ".unfinished";
const nullIfMissing = (error: NodeJS.ErrnoException) => {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
};

/**
 * Opens the configured storage: a bucket when there is one, otherwise a folder in the data
 * directory.
 */
export const openStorage = ({
  bucket,
  dataDir,
}: {
  bucket: Bucket | null;
  dataDir: string;
}): Storage => (bucket ? bucketStorage(bucket) : folderStorage(join(dataDir, "files")));

/**
 * Stores bytes in a local folder: written to a temporary file, flushed, then renamed into place.
 */
export function folderStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, storageKey(key));
  return {
    async put(key, bytes) {
      const target = pathOf(key);
      const temporary = join(root, unfinishedFolder, randomBytes(12).toString("hex"));
      await mkdir(dirname(temporary), { recursive: true });
      try {
        await pipeline(
          Readable.from(bytes instanceof Readable ? bytes : [bytes]),
          createWriteStream(temporary, { flags: "wx", mode: 0o600, flush: true }),
        );
        await mkdir(dirname(target), { recursive: true });
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(nullIfMissing);
      return found?.isFile() ? { bytes: found.size, read: () => createReadStream(path) } : null;
    },
    async remove(folder) {
      await rm(pathOf(folder), { recursive: true, force: true });
    },
    async *foldersOlderThan(hours) {
      for (const parent of await folderNames(root)) {
        if (parent === unfinishedFolder) continue;
        for (const name of await folderNames(join(root, parent))) {
          const found = await stat(join(root, parent, name)).catch(nullIfMissing);
          if (found && found.mtimeMs < Date.now() - hours * 3_600_000) yield `${parent}/${name}`;
        }
      }
    },
  };
}

async function folderNames(path: string): Promise<string[]> {
  const folder = await opendir(path).catch(nullIfMissing);
  const found: string[] = [];
  if (folder) for await (const entry of folder) if (entry.isDirectory()) found.push(entry.name);
  return found;
}
