import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compression from "compression";
import type { RequestHandler } from "express";
import sirv from "sirv";
import { sendErrorPage } from "./error-page.server.ts";

const compressible = /\.(js|css|svg|json|webmanifest|txt|ico)$/;

/** Writes .br and .gz beside every built file once, so that serving them costs no time. */
export async function precompress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    compressible.test(file),
  );
  await Promise.all(files.map((file) => compressFile(join(folder, file))));
}

async function compressFile(path: string): Promise<void> {
  if (existsSync(`${path}.br`)) return;
  const content = readFileSync(path);
  const [gzipped, brotlied] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]);
  writeFileSync(`${path}.gz`, gzipped);
  writeFileSync(`${path}.br`, brotlied);
}

function cacheControl(path: string): string {
  if (path.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  return path === "/worker.js" ? "no-cache" : "public, max-age=3600";
}

/** Serves the built files. Names under /assets hold a content hash and may be cached for ever. */
export function staticFiles(folder: string): RequestHandler[] {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (res, path) => res.setHeader("Cache-Control", cacheControl(path)),
  });
  const refuseMissingAsset: RequestHandler = (req, res, next) =>
    req.path.startsWith("/assets/") ? sendErrorPage(req, res, 404) : next();
  return [
    (req, res, next) => (req.method === "POST" ? next() : serve(req, res, next)),
    refuseMissingAsset,
  ];
}

/**
 * Brotli 5 with a small window: a page of fifty cards then fits in the first 14 kB that a slow
 * connection sends at once, for one millisecond more than quality 3 takes.
 */
export const compressPages = (): RequestHandler =>
  compression({
    threshold: 1024,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } },
  });
