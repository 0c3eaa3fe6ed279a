import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "#app/config/settings.server.ts";
import { folderStorage } from "#app/gateways/storage.server.ts";
import { createApp } from "#app/server/app.server.ts";
import { createConcurrencyLimit } from "#app/server/concurrency-limit.server.ts";
import { createHealth, type QueueHealth } from "#app/server/health.server.ts";
import { createLog } from "#app/server/log.server.ts";
import { connectionCheckOptions, setServerTimeouts } from "#app/server/server-timeouts.server.ts";
import { precompress, staticFiles } from "#app/server/static-files.server.ts";
import { connect } from "#db/client.server.ts";
import { tinyBuild } from "./tiny-build.ts";

type Options = {
  env?: Record<string, string>;
  maxConcurrent?: number;
  maxQueued?: number;
  queueTimeoutMs?: number;
  queue?: QueueHealth;
  database: string;
};
export type TinyServer = {
  url: string;
  origin: string;
  server: Server;
  /** Where uploads of single files are stored. */
  uploadFolder: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
};

/** Starts the real server and middleware around a tiny application. */
export async function startTinyServer({
  env,
  maxConcurrent = 4,
  maxQueued = 4,
  queueTimeoutMs = 300,
  queue = async () => null,
  database,
}: Options): Promise<TinyServer> {
  const folder = mkdtempSync(join(tmpdir(), "groundswell-tiny-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(
    join(folder, "assets", "app-abc.js"),
    `export const text = "${"many words ".repeat(300)}";`,
  );
  await precompress(folder);
  const server = createServer(connectionCheckOptions);
  setServerTimeouts(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const settings = readSettings({
    DATA_DIR: folder,
    DEMO: "off",
    ORIGIN: url,
    ...env,
  } as unknown as NodeJS.ProcessEnv);
  const db = connect(database, { max: 2, limited: true });
  const health = createHealth(database, true, queue);
  server.on(
    "request",
    createApp({
      settings,
      db,
      health,
      storage: folderStorage(join(folder, "files")),
      composeEmail: () => Promise.reject(new Error("no emails here")),
      live: { open: () => () => {} },
      log: createLog("silent"),
      build: tinyBuild,
      staticFiles: staticFiles(folder),
      isDevelopment: false,
      concurrencyLimit: createConcurrencyLimit({ maxConcurrent, maxQueued, queueTimeoutMs }),
      isStopping: () => false,
    }),
  );
  const get = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...init });
  return {
    url,
    origin: settings.origin,
    server,
    uploadFolder: join(folder, "receiving"),
    get,
    post: (path, { headers, ...init } = {}) =>
      get(path, { method: "POST", ...init, headers: { Origin: settings.origin, ...headers } }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await health.close();
      await db.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
