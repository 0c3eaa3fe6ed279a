import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { openStorage } from "#app/gateways/storage.server.ts";
import { connect, rawClient } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import { composeEmail } from "../jobs/compose-email.ts";
import { startLive } from "../live/live.ts";
import { createApp } from "./app.server.ts";
import { createConcurrencyLimit } from "./concurrency-limit.server.ts";
import { createHealth, type QueueHealth } from "./health.server.ts";
import type { DatabaseUrls } from "./prepare-database.server.ts";
import {
  closeServer,
  connectionCheckOptions,
  setServerTimeouts,
} from "./server-timeouts.server.ts";
import { staticFiles } from "./static-files.server.ts";

const buildFolder = join(process.cwd(), "build");

export type Web = {
  /** From now on /healthz says that this process stops, and event streams end. */
  beginStop(): void;
  /** Lets running requests finish and closes everything. */
  stop(): Promise<void>;
};

/** Answers requests; returns once it listens. */
export async function startWeb({
  settings,
  database,
  queueHealth,
  log,
  dev,
}: {
  settings: Settings;
  database: DatabaseUrls;
  queueHealth: QueueHealth;
  log: Logger;
  dev: boolean;
}): Promise<Web> {
  const { databasePool, databasePrepare, origin } = settings;
  const db = connect(database.url, { max: databasePool, prepare: databasePrepare, limited: true });
  const liveDb = connect(database.directUrl, { max: 2 });
  const listener = rawClient(database.directUrl);
  const live = await startLive({ db: liveDb, listener, log });
  const health = createHealth(database.url, databasePrepare, queueHealth);
  const server = createServer(connectionCheckOptions);
  let isStopping = false;
  const app = createApp({
    settings,
    db,
    log,
    health,
    storage: openStorage(settings),
    live,
    isDevelopment: dev,
    ...(dev ? await viteBuild(server) : await finishedBuild()),
    composeEmail: async (email) => composeEmail(email, origin, await organisationNow(db)),
    concurrencyLimit: createConcurrencyLimit({
      maxConcurrent: databasePool,
      maxQueued: databasePool * 20,
      queueTimeoutMs: 10_000,
    }),
    isStopping: () => isStopping,
  });
  server.on("request", app);
  setServerTimeouts(server);
  await listen(server, settings);
  return {
    beginStop() {
      isStopping = true;
      live.closeAll();
    },
    async stop() {
      await closeServer(server);
      await health.close();
      await listener.end({ timeout: 1 });
      await live.stop();
      await liveDb.end();
      await db.end();
    },
  };
}

const listen = (server: Server, { port, host }: Settings) =>
  new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));

async function finishedBuild() {
  const build: ServerBuild = await import(
    pathToFileURL(join(buildFolder, "server", "index.js")).href
  );
  return { build, staticFiles: staticFiles(join(buildFolder, "client")) };
}

async function viteBuild(server: Server) {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    configFile: "remix.config.js",
    server: { middlewareMode: true, hmr: { server } },
  });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { build, staticFiles: [vite.middlewares as RequestHandler] };
}
