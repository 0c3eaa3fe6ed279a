// Where an exchange package goes: a new folder or zip of .jsonl files, under its own name only when it is whole.
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

/** A zip when the path ends in .zip, otherwise a folder. Refuses to write over anything. */
export async function writePackage(path: string): Promise<PackageWriter> {
  if (existsSync(path) && (path.endsWith(".zip") || (await readdir(path)).length > 0))
    throw new Error(`${path} is there already; choose a new name`);
  const fresh = `${path.replace(/[/\\]+$/, "")}.${process.pid}.tmp`;
  return path.endsWith(".zip") ? zip(path, fresh) : folder(path, fresh);
}

async function folder(path: string, fresh: string): Promise<PackageWriter> {
  await mkdir(fresh, { recursive: true });
  return {
    async write(file, lines) {
      const handle = await open(join(fresh, `${file}.jsonl`), "wx");
      await pipeline(Readable.from(chunked(lines)), handle.createWriteStream({ flush: true }));
    },
    async close() {
      await rm(path, { recursive: true, force: true }); // an empty folder, seen above
      await rename(fresh, path);
    },
    discard: () => rm(fresh, { recursive: true, force: true }),
  };
}

// The same rows give the same bytes: a fixed moment, in the form of a zip's date that knows no time zone.
const options = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true, mode: 0o100644 } as object;

async function zip(path: string, fresh: string): Promise<PackageWriter> {
  const archive = new yazl.ZipFile();
  const output = createWriteStream(fresh, { flags: "wx", flush: true });
  const written = pipeline(archive.outputStream, output);
  written.catch(() => {});
  return {
    async write(file, lines) {
      const content = Readable.from(chunked(lines));
      archive.addReadStream(content, `${file}.jsonl`, options);
      await Promise.race([
        new Promise<void>((done, fail) => content.once("end", done).once("error", fail)),
        written,
      ]);
    },
    async close() {
      archive.end();
      await written;
      await rename(fresh, path);
    },
    async discard() {
      output.destroy();
      await rm(fresh, { force: true });
    },
  };
}

/** Lines with their ends, some at a time. */
async function* chunked(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = [];
  let size = 0;
  for await (const line of lines) {
    chunk.push(line, "\n");
    if ((size += line.length) < 65_536) continue;
    yield Buffer.from(chunk.join(""));
    chunk = [];
    size = 0;
  }
  if (chunk.length) yield Buffer.from(chunk.join(""));
}
