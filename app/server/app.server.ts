import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Pool } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import type { LoadContext } from "../web/load-context.ts";
import type { Turnstile } from "./concurrency-limit.server.ts";
import { sendFault } from "./error-page.server.ts";
import { type Health, healthAnswer } from "./health.server.ts";
import { loggable } from "./log.server.ts";
import { readBody } from "./read-body.server.ts";
import { remixAdapter } from "./remix-adapter.server.ts";
import { sameOrigin } from "./same-origin.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import { compressPages } from "./static-files.server.ts";

type Parts = {
  settings: Settings;
  db: Pool;
  storage: Storage;
  composeLetter: LoadContext["composeLetter"];
  live: LoadContext["live"];
  log: LoadContext["log"];
  health: Health;
  turnstile: Turnstile;
  stopping: () => boolean;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves built files, or while developing everything vite makes. */
  files: express.RequestHandler[];
  dev: boolean;
};

/** Everything a request passes on its way in, in this order. */
export function createApp({
  settings,
  db,
  storage,
  composeLetter,
  live,
  log,
  health,
  turnstile,
  stopping,
  build,
  files,
  dev,
}: Parts): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.set("trust proxy", settings.trustProxy ?? false);
  app.use(securityHeaders(settings, dev));
  app.use(writeDown(log));
  app.get("/healthz", healthAnswer(health, stopping));
  app.use(sameOrigin(settings));
  app.use(files);
  app.use(compressPages());
  app.use(readBody(join(settings.dataDir, "receiving")));
  app.use(remixAdapter({ settings, db, storage, composeLetter, live, log, turnstile }, build));
  app.use((error: Error, req: Request, res: Response, _next: NextFunction) => {
    log.error({ err: error, requestId: res.locals.requestId }, "request failed");
    sendFault(req, res, 500);
  });
  return app;
}

function writeDown(log: LoadContext["log"]): express.RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    res.once("close", () => {
      const level =
        res.statusCode >= 500 ? "warn" : /^\/(assets\/|healthz)/.test(req.path) ? "debug" : "info";
      log[level](
        {
          requestId: res.locals.requestId,
          method: req.method,
          path: loggable(req.originalUrl),
          status: res.statusCode,
          ms: Math.round(performance.now() - began),
          ...(res.writableFinished ? {} : { cut: true }),
        },
        "request",
      );
    });
    next();
  };
}
