// Writes an exchange package: a new folder or zip of .jsonl files, which gets its name when it is
// complete.
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as yazl from "yazl";

export type PackageWriter = {
  write(file: string, lines: AsyncIterable<string>): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
};

/** Writes a zip when the path ends in .zip, otherwise a folder. Never overwrites anything. */
export async function writePackage(path: string): Promise<PackageWriter> {
  if (existsSync(path) && (path.endsWith(".zip") || (await readdir(path)).length > 0))
    throw new Error(`${path} is there already; choose a new name`);
  const temporary = `${path.replace(/[/\\]+$/, "")}.${process.pid}.tmp`;
  return path.endsWith(".zip") ? writeZip(path, temporary) : writeFolder(path, temporary);
}

async function writeFolder(path: string, temporary: string): Promise<PackageWriter> {
  await mkdir(temporary, { recursive: true });
  return {
    async write(file, lines) {
      const handle = await open(join(temporary, `${file}.jsonl`), "wx");
      await pipeline(Readable.from(toChunks(lines)), handle.createWriteStream({ flush: true }));
    },
    async close() {
      await rm(path, { recursive: true, force: true }); // an empty folder, checked above
      await rename(temporary, path);
    },
    discard: () => rm(temporary, { recursive: true, force: true }),
  };
}

// A fixed date without a time zone, so that the same rows give the same bytes.
const zipEntryOptions = {
  mtime: new Date(2000, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
} as object;

async function writeZip(path: string, temporary: string): Promise<PackageWriter> {
  const archive = new yazl.ZipFile();
  const output = createWriteStream(temporary, { flags: "wx", flush: true });
  const written = pipeline(archive.outputStream, output);
  written.catch(() => {});
  return {
    async write(file, lines) {
      const content = Readable.from(toChunks(lines));
      archive.addReadStream(content, `${file}.jsonl`, zipEntryOptions);
      await Promise.race([
        new Promise<void>((resolve, reject) => content.once("end", resolve).once("error", reject)),
        written,
      ]);
    },
    async close() {
      archive.end();
      await written;
      await rename(temporary, path);
    },
    async discard() {
      output.destroy();
      await rm(temporary, { force: true });
    },
  };
}

/** Joins lines with their line ends into larger chunks. */
async function* toChunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = [];
  let size = 0;
  for await (const line of lines) {
    chunk.push(line, "\n");
    size += line.length;
    if (size < 65_536) continue;
    yield Buffer.from(chunk.join(""));
    chunk = [];
    size = 0;
  }
  if (chunk.length) yield Buffer.from(chunk.join(""));
}
