import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Request, Response } from "express";
import type { ReceivedFile } from "#app/domain/file/fields.ts";
import { fileMaxBytes } from "#app/domain/file/file-kinds.ts";

/** So many are received at a time, of up to fileMaxBytes each; the others are asked to come back. */
const together = 20;
const held = { files: 0 };

/**
 * A file that is sent by itself (application/octet-stream) is set down on disk while it comes in, so that neither its size nor a slow
 * line costs memory. It has no name there from the first moment on: whatever happens to us, nothing stays behind. Gone when the answer is out.
 */
export async function receiveFile(
  req: Request,
  res: Response,
  folder: string,
): Promise<ReceivedFile | "too big" | "too busy" | "gone"> {
  if (held.files >= together) return "too busy";
  held.files++;
  const file = await nameless(folder).catch((error: unknown) => {
    held.files--;
    throw error;
  });
  res.once("close", () => {
    held.files--;
    void file.close().catch(() => {});
  });
  let size = 0;
  try {
    for await (const piece of req as AsyncIterable<Buffer>) {
      if ((size += piece.length) > fileMaxBytes) return "too big";
      await file.write(piece);
    }
  } catch (error) {
    if (req.destroyed || res.closed) return "gone";
    throw error;
  }
  return received(file, size, nameIn(req));
}

async function nameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomBytes(12).toString("hex"));
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}

function received(file: FileHandle, size: number, name: string): ReceivedFile {
  return {
    size,
    name,
    stream: () => read(file, size),
    async arrayBuffer() {
      const bytes = new ArrayBuffer(size);
      await file.read(new Uint8Array(bytes), 0, size, 0);
      return bytes;
    },
  };
}

/** From the beginning, as often as anybody likes. Node's own stream closes the file for everybody when one reader has seen enough. */
function read(file: FileHandle, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    type: "bytes",
    async pull(stream) {
      const piece = new Uint8Array(Math.min(65_536, size - at));
      const { bytesRead } = piece.length
        ? await file.read(piece, 0, piece.length, at)
        : { bytesRead: 0 };
      at += bytesRead;
      if (bytesRead) stream.enqueue(piece.subarray(0, bytesRead));
      else {
        stream.close();
        stream.byobRequest?.respond(0);
      }
    },
  });
}

function nameIn(req: Request): string {
  const name = new URLSearchParams(req.originalUrl.split("?")[1] ?? "").get("name") ?? "";
  return name.slice(0, 500);
}
