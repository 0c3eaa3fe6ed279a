import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "#app/config/settings.server.ts";
import { folderStorage } from "#app/gateways/storage.server.ts";
import { createApp } from "#app/server/app.server.ts";
import { createTurnstile } from "#app/server/concurrency-limit.server.ts";
import { createHealth, type QueueHealth } from "#app/server/health.server.ts";
import { createLog } from "#app/server/log.server.ts";
import { checkOften, setLimits } from "#app/server/server-timeouts.server.ts";
import { precompress, staticFiles } from "#app/server/static-files.server.ts";
import { connect } from "#db/client.server.ts";
import { tinyBuild } from "./tiny-build.ts";

type Options = {
  env?: Record<string, string>;
  places?: number;
  benches?: number;
  patience?: number;
  queue?: QueueHealth;
  database: string;
};
export type Tiny = {
  url: string;
  origin: string;
  server: Server /** Where files that are sent by themselves are set down. */;
  receiving: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
};

/** Everything that stands around the application, with a tiny application inside it. */
export async function tinyServer({
  env,
  places = 4,
  benches = 4,
  patience = 300,
  queue = async () => null,
  database,
}: Options): Promise<Tiny> {
  const folder = mkdtempSync(join(tmpdir(), "groundswell-tiny-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(
    join(folder, "assets", "app-abc.js"),
    `export const words = "${"many words ".repeat(300)}";`,
  );
  await precompress(folder);
  const server = createServer(checkOften);
  setLimits(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const settings = readSettings({
    DATA_DIR: folder,
    DEMO: "off",
    ORIGIN: url,
    ...env,
  } as unknown as NodeJS.ProcessEnv);
  const db = connect(database, { max: 2, hurried: true });
  const health = createHealth(database, true, queue);
  server.on(
    "request",
    createApp({
      settings,
      db,
      health,
      storage: folderStorage(join(folder, "files")),
      composeLetter: () => Promise.reject(new Error("no letters here")),
      live: { open: () => () => {} },
      log: createLog("silent"),
      build: tinyBuild,
      files: staticFiles(folder),
      dev: false,
      turnstile: createTurnstile(places, benches, patience),
      stopping: () => false,
    }),
  );
  const get = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { redirect: "manual", ...init });
  return {
    url,
    origin: settings.origin,
    server,
    receiving: join(folder, "receiving"),
    get,
    post: (path, { headers, ...init } = {}) =>
      get(path, { method: "POST", ...init, headers: { Origin: settings.origin, ...headers } }),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await health.close();
      await db.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
