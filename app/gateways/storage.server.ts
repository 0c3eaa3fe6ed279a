import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage } from "#app/domain/file/storage.ts";
import { storageKey } from "#app/std/storage-key.ts";
import { type Bucket, bucketStorage } from "./bucket-storage.server.ts";

const unfinished = ".unfinished";
const missing = (error: NodeJS.ErrnoException) => {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
};

/** The place that is set: a bucket where there is one, else a folder among our data. */
export const openStorage = ({
  bucket,
  dataDir,
}: {
  bucket: Bucket | null;
  dataDir: string;
}): Storage => (bucket ? bucketStorage(bucket) : folderStorage(join(dataDir, "files")));

/** Keeps bytes in a folder of this machine. Written beside, flushed to disk, then renamed into place. */
export function folderStorage(root: string): Storage {
  const place = (key: string) => join(root, storageKey(key));
  return {
    async put(key, bytes) {
      const target = place(key);
      const beside = join(root, unfinished, randomBytes(12).toString("hex"));
      await mkdir(dirname(beside), { recursive: true });
      try {
        await pipeline(
          Readable.from(bytes instanceof Readable ? bytes : [bytes]),
          createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }),
        );
        await mkdir(dirname(target), { recursive: true });
        await rename(beside, target);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async get(key) {
      const path = place(key);
      const found = await stat(path).catch(missing);
      return found?.isFile() ? { bytes: found.size, read: () => createReadStream(path) } : null;
    },
    async remove(folder) {
      await rm(place(folder), { recursive: true, force: true });
    },
    async *foldersOlderThan(hours) {
      for (const shelf of await names(root)) {
        if (shelf === unfinished) continue;
        for (const name of await names(join(root, shelf))) {
          const found = await stat(join(root, shelf, name)).catch(missing);
          if (found && found.mtimeMs < Date.now() - hours * 3_600_000) yield `${shelf}/${name}`;
        }
      }
    },
  };
}

async function names(path: string): Promise<string[]> {
  const folder = await opendir(path).catch(missing);
  const found: string[] = [];
  if (folder) for await (const entry of folder) if (entry.isDirectory()) found.push(entry.name);
  return found;
}
