import type { Logger } from "pino";
import type { Embedded } from "#db/embedded.server.ts";
import { readSettings, type Settings, SettingsError } from "../config/settings.server.ts";
import { isWebProcess } from "../web/web-process.ts";
import { firstAdminHint } from "./first-admin-hint.server.ts";
import { createLog } from "./log.server.ts";
import { prepareDatabase } from "./prepare-database.server.ts";
import { startJobs } from "./start-jobs.server.ts";
import { startWeb } from "./start-web.server.ts";
import { stopGracefully } from "./stop-gracefully.server.ts";
import { queueHealthOfMain, startWebProcesses } from "./web-processes.server.ts";

/** Starts the server, or says in one line why it could not and ends the process. */
export async function startOrExit(env: NodeJS.ProcessEnv, { dev = false } = {}): Promise<void> {
  try {
    const settings = settingsOrExit(env);
    const log = createLog(settings.logLevel);
    if (isWebProcess) await startWebProcess(settings, log);
    else await start(settings, log, dev);
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

function settingsOrExit(env: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(78); // EX_CONFIG: tells a supervisor not to restart
  }
}

/** The main process: the database, the jobs, and the web in it or in several processes. */
async function start(settings: Settings, log: Logger, dev: boolean): Promise<void> {
  for (const remark of settings.remarks) console.log(remark);
  const { embedded, ...database } = await prepareDatabase(settings, log);
  const jobs = await startJobs(settings, database, log);
  const queueHealth = jobs.health;
  const web =
    settings.webProcesses > 1 && !dev
      ? await startWebProcesses({ settings, database, queueHealth, log })
      : await startWeb({ settings, database, queueHealth, log, dev });
  const adminHint = settings.demo ? null : await firstAdminHint(jobs.db, settings);
  announce(settings, embedded, adminHint);
  const stop = async () => {
    await web.stop();
    await jobs.stop();
    await embedded?.stop();
  };
  stopGracefully({ beginStop: web.beginStop, stop }, log);
}

/** One of several processes that answer requests, started by the main one. */
async function startWebProcess(settings: Settings, log: Logger): Promise<void> {
  const url = settings.databaseUrl!;
  const database = { url, directUrl: settings.databaseDirectUrl ?? url };
  const queueHealth = queueHealthOfMain();
  const web = await startWeb({ settings, database, queueHealth, log, dev: false });
  stopGracefully(web, log, true);
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
