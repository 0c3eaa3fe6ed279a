import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compression from "compression";
import type { RequestHandler } from "express";
import sirv from "sirv";
import { sendFault } from "./error-page.server.ts";

const worthwhile = /\.(js|css|svg|json|webmanifest|txt|ico)$/;

/** Writes .br and .gz beside every built file, once, so that serving them costs no time. */
export async function precompress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    worthwhile.test(file),
  );
  for (const file of files) {
    const path = join(folder, file);
    if (existsSync(`${path}.br`)) continue;
    const content = readFileSync(path);
    const [small, smaller] = await Promise.all([
      promisify(gzip)(content, { level: 9 }),
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    ]);
    writeFileSync(`${path}.gz`, small);
    writeFileSync(`${path}.br`, smaller);
  }
}

const lasts = (path: string) =>
  path.startsWith("/assets/")
    ? "public, max-age=31536000, immutable"
    : path === "/worker.js"
      ? "no-cache"
      : "public, max-age=3600";

/** What the build made. Names under /assets hold a hash of their content and may be kept for ever. */
export function staticFiles(folder: string): RequestHandler[] {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (res, path) => res.setHeader("Cache-Control", lasts(path)),
  });
  const none: RequestHandler = (req, res, next) =>
    req.path.startsWith("/assets/") ? sendFault(req, res, 404) : next();
  return [(req, res, next) => (req.method === "POST" ? next() : serve(req, res, next)), none];
}

/** Brotli 5 with a small window: a page of fifty cards comes in the first fourteen kilobytes a slow line gives at once, for a millisecond more than 3. */
export const compressPages = (): RequestHandler =>
  compression({
    threshold: 1024,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } },
  });
