// Reads an exchange package: a folder or a zip of .jsonl files. Nothing is written to disk.
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import * as yauzl from "yauzl";
import { splitLines } from "../std/split-lines.ts";

/** Not a package, or a damaged one; the message says which file and why. */
export class PackageUnreadable extends Error {
  override name = "PackageUnreadable";
}

type Files = AsyncGenerator<{ file: string; lines: AsyncIterable<string> }>;
type Zip = {
  entryCount: number;
  eachEntry(): AsyncIterable<yauzl.Entry>;
  openReadStreamPromise(entry: yauzl.Entry): Promise<Readable>;
  close(): void;
};
// Missing in its types
const { openPromise } = yauzl as unknown as { openPromise(path: string): Promise<Zip> };

const limits = { files: 100, bytes: 8 * 2 ** 30, line: 32 * 2 ** 20 };
const ignoredEntries = /(^|\/)(__MACOSX\/.*|\.DS_Store|README(\.\w+)?)$|\/$/;

/**
 * The files of the package at a path, named without .jsonl, in the order they are found. @throws
 * PackageUnreadable
 */
export async function* readPackage(path: string): Files {
  const found = await stat(path).catch(() => null);
  if (!found) throw new PackageUnreadable(`${path}: there is nothing here`);
  yield* found.isDirectory() ? readFolder(path) : readZip(path);
}

async function* readFolder(path: string): Files {
  const entries = (await readdir(path, { withFileTypes: true }))
    .filter(({ name }) => !ignoredEntries.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length === 0) throw new PackageUnreadable(`${path}: an empty folder`);
  for (const entry of entries) {
    if (!entry.isFile())
      throw new PackageUnreadable(`${entry.name}: only plain files belong in a package`);
    yield {
      file: packageFileName(entry.name),
      lines: readLines(entry.name, createReadStream(join(path, entry.name))),
    };
  }
}

async function* readZip(path: string): Files {
  const zip = await openPromise(path).catch(rethrowUnreadable(path));
  let bytes = 0;
  const seen = new Set<string>();
  try {
    if (zip.entryCount > limits.files)
      throw new PackageUnreadable(`${path}: more than ${limits.files} files`);
    for await (const entry of zip.eachEntry()) {
      if (ignoredEntries.test(entry.fileName)) continue;
      bytes += entry.uncompressedSize;
      if (bytes > limits.bytes)
        throw new PackageUnreadable(`${path}: more than ${limits.bytes} bytes once unpacked`);
      // A zip of a folder has that folder in front of every name.
      const file = packageFileName(entry.fileName.replace(/^[^/]+\/(?=[^/]+$)/, ""));
      if (seen.has(file)) throw new PackageUnreadable(`${entry.fileName}: twice in this package`);
      seen.add(file);
      yield {
        file,
        lines: readLines(entry.fileName, await zip.openReadStreamPromise(entry), entry.crc32),
      };
    }
  } catch (error) {
    rethrowUnreadable(path)(error);
  } finally {
    zip.close();
  }
}

const rethrowUnreadable =
  (where: string) =>
  (error: unknown): never => {
    throw error instanceof PackageUnreadable
      ? error
      : new PackageUnreadable(`${where}: ${(error as Error).message}`);
  };

function packageFileName(name: string): string {
  if (!/^[a-z-]+\.jsonl$/.test(name))
    throw new PackageUnreadable(`${name}: not a file of a package, those end in .jsonl`);
  return name.replace(/\.jsonl$/, "");
}

async function* readLines(
  name: string,
  stream: Readable,
  checksum?: number,
): AsyncGenerator<string> {
  let line = 1;
  try {
    for await (const text of splitLines(decodeUtf8(stream, checksum), limits.line)) {
      yield text;
      line++;
    }
  } catch (error) {
    rethrowUnreadable(`${name}:${line}`)(error);
  } finally {
    stream.destroy();
  }
}

async function* decodeUtf8(stream: Readable, checksum?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true }); // also drops a byte order mark
  let actual = 0;
  for await (const bytes of stream) {
    if (checksum !== undefined) actual = crc32(bytes as Buffer, actual);
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  if (checksum !== undefined && actual !== checksum)
    throw new PackageUnreadable("the zip is damaged here");
  yield decoder.decode();
}
