import type { IncomingMessage } from "node:http";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { fileMaxBytes } from "#app/domain/file/file-kinds.ts";
import { sendFault } from "./error-page.server.ts";
import { receiveFile } from "./stream-upload.server.ts";

type Body = Buffer<ArrayBuffer>;
const mebibyte = 1024 * 1024;
/** Largest body by type. Anything else is refused with 415. */
const limits: Record<string, number> = {
  "application/x-www-form-urlencoded": 2 * mebibyte,
  "application/json": 2 * mebibyte,
  "multipart/form-data": 15 * mebibyte,
};
const alone = "application/octet-stream"; // a file by itself
/** Where one may be sent: anywhere else it is of the wrong kind. */
const takesFiles = /^\/files\/?(\?|$)/;
/** All bodies being received at one moment, together. */
const everybody = 300 * mebibyte;

/**
 * Takes in the whole body before anybody works on it, so that somebody who sends slowly keeps no connection to the database
 * waiting, and what is too big (413), of another kind (415) or broken (400) is told so before any code of ours sees it.
 * Leaves the bytes in res.locals.body, or a file that came by itself in res.locals.file. `folder`: where those are set down.
 */
export function readBody(folder: string): RequestHandler {
  const held = { bytes: 0 };
  return (req, res, next) => void receive(req, res, next, held, folder).catch(next);
}

async function receive(
  req: Request,
  res: Response,
  next: NextFunction,
  held: { bytes: number },
  folder: string,
): Promise<void> {
  if (req.method !== "POST") return next();
  const type = (req.headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();
  const announced = Number(
    req.headers["content-length"] ?? (req.headers["transfer-encoding"] ? Number.NaN : 0),
  );
  if (announced === 0) {
    res.locals.body = Buffer.alloc(0);
    return next();
  }
  const byItself = type === alone && takesFiles.test(req.originalUrl);
  const limit = byItself ? fileMaxBytes : Object.hasOwn(limits, type) ? limits[type]! : 0;
  if (!limit) return refuse(415);
  if (announced > limit) return refuse(413);

  const body = byItself ? await receiveFile(req, res, folder) : await collect(req, limit, held);
  if (body === "gone") return;
  if (body === "too big") return refuse(413);
  if (body === "too busy") return refuse(503);
  if (!Buffer.isBuffer(body)) {
    res.locals.file = body;
    res.locals.body = Buffer.alloc(0);
    return next();
  }
  if (type === "multipart/form-data" && !(await readable(body, req.headers["content-type"]!)))
    return refuse(400);
  res.locals.body = body;
  next();

  function refuse(status: 400 | 413 | 415 | 503) {
    sendFault(req, res, status);
    letFinish(req);
  }
}

// A browser looks at our answer only when it has sent everything; cut off sooner, it shows a broken connection in place of
// our page. So the rest is taken in and thrown away, within bounds.
function letFinish(req: IncomingMessage): void {
  if (req.complete) return;
  let more = 100 * mebibyte;
  const cut = setTimeout(() => req.destroy(), 30_000).unref();
  req.on("data", (piece: Buffer) => {
    if ((more -= piece.length) < 0) req.destroy();
  });
  req.once("close", () => clearTimeout(cut));
}

function collect(
  req: IncomingMessage,
  limit: number,
  held: { bytes: number },
): Promise<Body | "too big" | "too busy" | "gone"> {
  return new Promise((done) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const finish = (result: Body | "too big" | "too busy" | "gone") => {
      held.bytes -= size;
      size = 0;
      req.off("data", take).off("end", end).off("close", gone);
      done(result);
    };
    const take = (piece: Buffer) => {
      size += piece.length;
      held.bytes += piece.length;
      pieces.push(piece);
      if (size > limit) finish("too big");
      else if (held.bytes > everybody) finish("too busy");
    };
    const end = () => finish(Buffer.concat(pieces));
    const gone = () => finish("gone");
    req
      .on("data", take)
      .on("end", end)
      .on("close", gone)
      .on("error", () => {});
  });
}

// The same parser the actions use, so what passes here cannot surprise them.
async function readable(body: Body, contentType: string): Promise<boolean> {
  try {
    await new globalThis.Response(body, { headers: { "Content-Type": contentType } }).formData();
    return true;
  } catch {
    return false;
  }
}
