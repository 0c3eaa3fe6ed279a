import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Request, Response } from "express";
import type { StreamableFile } from "#app/domain/file/fields.ts";
import { maxFileBytes } from "#app/domain/file/file-kinds.ts";

/** Uploads received at one moment, of at most maxFileBytes each; further ones are refused. */
const maxConcurrentUploads = 20;
const inUse = { files: 0 };

/**
 * Streams a single file (application/octet-stream) to disk, so that neither its size nor a slow
 * connection costs memory. The file is unlinked as soon as it is open, so that a crash leaves
 * nothing behind; it is gone when the response closes.
 */
export async function streamUpload(
  req: Request,
  res: Response,
  folder: string,
): Promise<StreamableFile | "too big" | "too busy" | "gone"> {
  if (inUse.files >= maxConcurrentUploads) return "too busy";
  inUse.files++;
  const file = await openUnlinkedTempFile(folder).catch((error: unknown) => {
    inUse.files--;
    throw error;
  });
  res.once("close", () => {
    inUse.files--;
    void file.close().catch(() => {});
  });
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxFileBytes) return "too big";
      await file.write(chunk);
    }
  } catch (error) {
    if (req.destroyed || res.closed) return "gone";
    throw error;
  }
  return streamableFile(file, size, fileNameIn(req));
}

async function openUnlinkedTempFile(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomBytes(12).toString("hex"));
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}

function streamableFile(file: FileHandle, size: number, name: string): StreamableFile {
  return {
    size,
    name,
    stream: () => streamFromStart(file, size),
    async arrayBuffer() {
      const bytes = new ArrayBuffer(size);
      await file.read(new Uint8Array(bytes), 0, size, 0);
      return bytes;
    },
  };
}

/** May be called repeatedly. Node's own stream closes the file as soon as one reader cancels. */
function streamFromStart(file: FileHandle, size: number): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    type: "bytes",
    async pull(stream) {
      const chunk = new Uint8Array(Math.min(65_536, size - position));
      const { bytesRead } = chunk.length
        ? await file.read(chunk, 0, chunk.length, position)
        : { bytesRead: 0 };
      position += bytesRead;
      if (bytesRead) stream.enqueue(chunk.subarray(0, bytesRead));
      else {
        stream.close();
        stream.byobRequest?.respond(0);
      }
    },
  });
}

function fileNameIn(req: Request): string {
  const name = new URLSearchParams(req.originalUrl.split("?")[1] ?? "").get("name") ?? "";
  return name.slice(0, 500);
}
