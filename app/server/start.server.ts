import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { seedDemo } from "#app/demo/seed-demo.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { openStorage } from "#app/gateways/storage.server.ts";
import { connect, type Pool, rawClient } from "#db/client.server.ts";
import { type Embedded, startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { readSettings, type Settings, SettingsError } from "../config/settings.server.ts";
import { smtpGateway } from "../gateways/mail.server.ts";
import { closeDuePhases } from "../jobs/close-due-phases.ts";
import { composeEmail } from "../jobs/compose-email.ts";
import { deleteOldKeys } from "../jobs/delete-old-keys.ts";
import { deleteOldViews } from "../jobs/delete-old-views.ts";
import { deleteOrphanedFiles } from "../jobs/delete-orphaned-files.ts";
import { remindOfAnswers } from "../jobs/remind-of-answers.ts";
import { runJobs, type ScheduledJob } from "../jobs/run-jobs.ts";
import { startLive } from "../live/live.ts";
import { deleteExpiredSessions } from "../web/session.server.ts";
import { createApp } from "./app.server.ts";
import { createConcurrencyLimit } from "./concurrency-limit.server.ts";
import { firstAdminHint } from "./first-admin-hint.server.ts";
import { createHealth } from "./health.server.ts";
import { createLog } from "./log.server.ts";
import {
  connectionCheckOptions,
  setServerTimeouts,
  stopGracefully,
} from "./server-timeouts.server.ts";
import { staticFiles } from "./static-files.server.ts";

const buildFolder = join(process.cwd(), "build");

/** Starts the server, or says in one line why it could not and ends the process. */
export async function startOrExit(env: NodeJS.ProcessEnv, { dev = false } = {}): Promise<void> {
  try {
    await start(env, dev);
  } catch (error) {
    const { name, message, code, stack } = error as NodeJS.ErrnoException;
    console.error(
      code === "EADDRINUSE"
        ? "That port is taken: set PORT to another."
        : `Groundswell could not start: ${message || code || name}`,
    );
    if (env.LOG_LEVEL === "debug") console.error(stack);
    process.exit(1);
  }
}

/**
 * Reads the settings and starts the server; returns once it listens. A wrong setting ends the
 * process with status 78.
 */
async function start(env: NodeJS.ProcessEnv, dev: boolean): Promise<void> {
  const settings = settingsOrExit(env);
  const log = createLog(settings.logLevel);
  for (const remark of settings.remarks) console.log(remark);

  const embedded = settings.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: settings.dataDir,
        onTrouble: (message) => log.warn(message),
      });
  const databaseUrl = settings.databaseUrl ?? embedded!.url;
  const directUrl = settings.databaseDirectUrl ?? databaseUrl;
  // Waits up to 30 s for a database that starts at the same time.
  await migrateDatabase(directUrl, { patience: 30, limitRole: !settings.databasePrepare });
  const db = connect(databaseUrl, {
    max: settings.databasePool,
    prepare: settings.databasePrepare,
    limited: true,
  });

  const mail = settings.smtpUrl
    ? smtpGateway({ smtpUrl: settings.smtpUrl, mailFrom: settings.mailFrom })
    : null;
  const storage = openStorage(settings);
  const jobsDb = connect(directUrl, { max: 4 });
  if (settings.demo) await seedDemo(jobsDb, storage);
  const listener = rawClient(directUrl);
  const jobs = await runJobs({
    databaseUrl: directUrl,
    db: jobsDb,
    listener,
    mail,
    origin: settings.origin,
    log,
    scheduledJobs: scheduledJobs(jobsDb, storage),
  });
  const live = await startLive({ db: jobsDb, listener, log });

  let isStopping = false;
  const health = createHealth(databaseUrl, settings.databasePrepare, jobs.health);
  const server = createServer(connectionCheckOptions);
  const app = createApp({
    settings,
    db,
    log,
    health,
    storage,
    live,
    isDevelopment: dev,
    ...(dev ? await viteBuild(server) : await finishedBuild()),
    composeEmail: async (email) => composeEmail(email, settings.origin, await organisationNow(db)),
    concurrencyLimit: createConcurrencyLimit({
      maxConcurrent: settings.databasePool,
      maxQueued: settings.databasePool * 20,
      queueTimeoutMs: 10_000,
    }),
    isStopping: () => isStopping,
  });
  server.on("request", app);
  setServerTimeouts(server);
  await listen(server, settings);
  announce(settings, embedded, settings.demo ? null : await firstAdminHint(db, settings));

  stopGracefully(
    server,
    log,
    () => {
      isStopping = true;
      live.closeAll();
    },
    async () => {
      await health.close();
      await listener.end({ timeout: 1 });
      await live.stop();
      await jobs.stop();
      mail?.close();
      await jobsDb.end();
      await db.end();
      await embedded?.stop();
    },
  );
}

function scheduledJobs(db: Pool, storage: Storage): ScheduledJob[] {
  const hour = 3_600;
  return [
    {
      name: "delete-expired-sessions",
      everySeconds: hour,
      run: () => deleteExpiredSessions(db),
    },
    { name: "close-due-phases", everySeconds: 15, run: () => closeDuePhases(db) },
    { name: "remind-of-answers", everySeconds: 300, run: () => remindOfAnswers(db) },
    { name: "delete-old-keys", everySeconds: 24 * hour, run: () => deleteOldKeys(db) },
    { name: "delete-old-views", everySeconds: 6 * hour, run: () => deleteOldViews(db) },
    {
      name: "delete-orphaned-files",
      everySeconds: 24 * hour,
      run: () => deleteOrphanedFiles(db, storage),
    },
  ];
}

const listen = (server: Server, { port, host }: Settings) =>
  new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));

function settingsOrExit(env: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(78); // EX_CONFIG: tells a supervisor not to restart
  }
}

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

function announce(settings: Settings, embedded: Embedded | null, adminHint: string | null): void {
  const lines = [
    `Groundswell is at ${settings.origin}`,
    settings.demo && "  Demo: sign in as anyone with one click. Nothing in it is real.",
    adminHint,
    embedded && `  Data is kept in ${settings.dataDir}`,
  ];
  console.log(lines.filter(Boolean).join("\n"));
}
