import type { IncomingMessage } from "node:http";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { maxFileBytes } from "#app/domain/file/file-kinds.ts";
import { sendErrorPage } from "./error-page.server.ts";
import { streamUpload } from "./stream-upload.server.ts";

type Body = Buffer<ArrayBuffer>;
type BodyFailure = "too big" | "too busy" | "gone";

const mebibyte = 1024 * 1024;
/** Largest body by content type, in bytes. Any other type is refused with 415. */
const limits: Record<string, number> = {
  "application/x-www-form-urlencoded": 2 * mebibyte,
  "application/json": 2 * mebibyte,
  "multipart/form-data": 15 * mebibyte,
};
const singleFileType = "application/octet-stream";
/** The only path that accepts a single file as the whole body. */
const fileUploadPath = /^\/files\/?(\?|$)/;
/** Bytes of all bodies that are being received at one moment. */
const maxBytesInMemory = 300 * mebibyte;
/** Bytes of a refused body that are still read before the connection is cut. */
const maxBytesDrained = 100 * mebibyte;
const drainTimeoutMs = 30_000;

/**
 * Reads the whole body before any handler runs, so that a slow sender holds no database
 * connection. Refuses a body that is too large (413), of another type (415) or malformed (400).
 * Leaves the bytes in res.locals.body, or a single file in res.locals.file.
 * @param folder where single files are stored while the request lasts
 */
export function readBody(folder: string): RequestHandler {
  const received = { bytes: 0 };
  return (req, res, next) => void receiveBody(req, res, next, received, folder).catch(next);
}

async function receiveBody(
  req: Request,
  res: Response,
  next: NextFunction,
  received: { bytes: number },
  folder: string,
): Promise<void> {
  if (req.method !== "POST") return next();
  const length = contentLength(req);
  if (length === 0) {
    res.locals.body = Buffer.alloc(0);
    return next();
  }
  const type = contentType(req);
  const isSingleFile = type === singleFileType && fileUploadPath.test(req.originalUrl);
  const limit = isSingleFile ? maxFileBytes : limitOf(type);
  if (!limit) return refuseBody(req, res, 415);
  if (length > limit) return refuseBody(req, res, 413);

  const body = isSingleFile
    ? await streamUpload(req, res, folder)
    : await collectBody(req, limit, received);
  if (body === "gone") return;
  if (body === "too big") return refuseBody(req, res, 413);
  if (body === "too busy") return refuseBody(req, res, 503);
  if (!Buffer.isBuffer(body)) {
    res.locals.file = body;
    res.locals.body = Buffer.alloc(0);
    return next();
  }
  if (type === "multipart/form-data" && !(await isFormData(body, req.headers["content-type"]!)))
    return refuseBody(req, res, 400);
  res.locals.body = body;
  next();
}

/** In bytes; NaN for a body that is sent in chunks of unknown length. */
function contentLength({ headers }: Request): number {
  const whenMissing = headers["transfer-encoding"] ? Number.NaN : 0;
  return Number(headers["content-length"] ?? whenMissing);
}

const contentType = ({ headers }: Request): string =>
  (headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();

const limitOf = (type: string): number => (Object.hasOwn(limits, type) ? limits[type]! : 0);

function refuseBody(req: Request, res: Response, status: 400 | 413 | 415 | 503): void {
  sendErrorPage(req, res, status);
  drainRequest(req);
}

// A browser reads the answer only once it has sent everything. If the connection were cut sooner,
// it would show a connection error instead of our page, so the rest is read and discarded.
function drainRequest(req: IncomingMessage): void {
  if (req.complete) return;
  let remaining = maxBytesDrained;
  const timer = setTimeout(() => req.destroy(), drainTimeoutMs).unref();
  req.on("data", (chunk: Buffer) => {
    remaining -= chunk.length;
    if (remaining < 0) req.destroy();
  });
  req.once("close", () => clearTimeout(timer));
}

function collectBody(
  req: IncomingMessage,
  limit: number,
  received: { bytes: number },
): Promise<Body | BodyFailure> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (result: Body | BodyFailure) => {
      received.bytes -= size;
      size = 0;
      req.off("data", onData).off("end", onEnd).off("close", onClose);
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      received.bytes += chunk.length;
      chunks.push(chunk);
      if (size > limit) finish("too big");
      else if (received.bytes > maxBytesInMemory) finish("too busy");
    };
    const onEnd = () => finish(Buffer.concat(chunks));
    const onClose = () => finish("gone");
    req
      .on("data", onData)
      .on("end", onEnd)
      .on("close", onClose)
      .on("error", () => {});
  });
}

// Uses the parser that the actions use, so that a body that passes here cannot fail there.
async function isFormData(body: Body, type: string): Promise<boolean> {
  try {
    await new globalThis.Response(body, { headers: { "Content-Type": type } }).formData();
    return true;
  } catch {
    return false;
  }
}
