// Where an exchange package comes from: a folder or a zip of .jsonl files. Nothing is ever written to disk.
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import * as yauzl from "yauzl";
import { linesIn } from "../std/lines.ts";

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
const { openPromise } = yauzl as unknown as { openPromise(path: string): Promise<Zip> }; // its types are older than it is

const limits = { files: 100, bytes: 8 * 2 ** 30, line: 32 * 2 ** 20 };
const passedOver = /(^|\/)(__MACOSX\/.*|\.DS_Store|README(\.\w+)?)$|\/$/;

/** The files of the package at a path, named without .jsonl, in the order they are found. @throws PackageUnreadable */
export async function* readPackage(path: string): Files {
  const found = await stat(path).catch(() => null);
  if (!found) throw new PackageUnreadable(`${path}: there is nothing here`);
  yield* found.isDirectory() ? fromFolder(path) : fromZip(path);
}

async function* fromFolder(path: string): Files {
  const entries = (await readdir(path, { withFileTypes: true }))
    .filter(({ name }) => !passedOver.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.length === 0) throw new PackageUnreadable(`${path}: an empty folder`);
  for (const entry of entries) {
    if (!entry.isFile())
      throw new PackageUnreadable(`${entry.name}: only plain files belong in a package`);
    yield {
      file: nameOf(entry.name),
      lines: linesOf(entry.name, createReadStream(join(path, entry.name))),
    };
  }
}

async function* fromZip(path: string): Files {
  const zip = await openPromise(path).catch(unreadable(path));
  let bytes = 0;
  const seen = new Set<string>();
  try {
    if (zip.entryCount > limits.files)
      throw new PackageUnreadable(`${path}: more than ${limits.files} files`);
    for await (const entry of zip.eachEntry()) {
      if (passedOver.test(entry.fileName)) continue;
      if ((bytes += entry.uncompressedSize) > limits.bytes)
        throw new PackageUnreadable(`${path}: more than ${limits.bytes} bytes once unpacked`);
      const file = nameOf(entry.fileName.replace(/^[^/]+\/(?=[^/]+$)/, "")); // a zip of a folder has that folder in front
      if (seen.has(file)) throw new PackageUnreadable(`${entry.fileName}: twice in this package`);
      seen.add(file);
      yield {
        file,
        lines: linesOf(entry.fileName, await zip.openReadStreamPromise(entry), entry.crc32),
      };
    }
  } catch (error) {
    unreadable(path)(error);
  } finally {
    zip.close();
  }
}

const unreadable =
  (where: string) =>
  (error: unknown): never => {
    throw error instanceof PackageUnreadable
      ? error
      : new PackageUnreadable(`${where}: ${(error as Error).message}`);
  };

function nameOf(name: string): string {
  if (!/^[a-z-]+\.jsonl$/.test(name))
    throw new PackageUnreadable(`${name}: not a file of a package, those end in .jsonl`);
  return name.replace(/\.jsonl$/, "");
}

async function* linesOf(name: string, stream: Readable, sum?: number): AsyncGenerator<string> {
  let line = 1;
  try {
    for await (const text of linesIn(decoded(stream, sum), limits.line)) {
      yield text;
      line++;
    }
  } catch (error) {
    unreadable(`${name}:${line}`)(error);
  } finally {
    stream.destroy();
  }
}

async function* decoded(stream: Readable, sum?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true }); // takes a byte order mark off as well
  let found = 0;
  for await (const bytes of stream) {
    if (sum !== undefined) found = crc32(bytes as Buffer, found);
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  if (sum !== undefined && found !== sum) throw new PackageUnreadable("the zip is damaged here");
  yield decoder.decode();
}
