import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Pool } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import type { LoadContext } from "../web/load-context.ts";
import type { ConcurrencyLimit } from "./concurrency-limit.server.ts";
import { sendErrorPage } from "./error-page.server.ts";
import { type Health, healthHandler } from "./health.server.ts";
import { requestLogger } from "./log.server.ts";
import { readBody } from "./read-body.server.ts";
import { remixAdapter } from "./remix-adapter.server.ts";
import { sameOrigin } from "./same-origin.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import { compressPages } from "./static-files.server.ts";

type AppOptions = {
  settings: Settings;
  db: Pool;
  storage: Storage;
  composeEmail: LoadContext["composeEmail"];
  live: LoadContext["live"];
  log: LoadContext["log"];
  health: Health;
  concurrencyLimit: ConcurrencyLimit;
  isStopping: () => boolean;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the built files; in development everything that Vite makes. */
  staticFiles: express.RequestHandler[];
  isDevelopment: boolean;
};

/** The middleware that every request passes, in this order. */
export function createApp(options: AppOptions): Express {
  const { settings, log, health, isStopping, isDevelopment } = options;
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.set("trust proxy", settings.trustProxy ?? false);
  app.use(securityHeaders(settings, isDevelopment));
  app.use(requestLogger(log));
  app.get("/healthz", healthHandler(health, isStopping));
  app.use(sameOrigin(settings));
  app.use(options.staticFiles);
  app.use(compressPages());
  app.use(readBody(join(settings.dataDir, "receiving")));
  app.use(remixAdapter(options, options.build));
  app.use((error: Error, req: Request, res: Response, _next: NextFunction) => {
    log.error({ err: error, requestId: res.locals.requestId }, "request failed");
    sendErrorPage(req, res, 500);
  });
  return app;
}
